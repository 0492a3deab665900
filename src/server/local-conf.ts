// The configuration files of the local server, as text. Loopback only, no web interface, nothing reported to anyone.

/** Bolt's thread pools are waited for twice, 5 s each, after the stores are already closed: nothing is lost by 0.1 s. */
const boltShutdown = 'internal.server.bolt.thread_pool_shutdown_wait_time=100ms';

/**
 * A disk that fills up during COMMIT leaves a torn transaction at the end of the log, which Neo4j refuses to open ever after. With
 * this it cuts off what cannot be read, that transaction, and opens (docs/decisions/0065).
 */
const tornLog = 'internal.dbms.tx_log.fail_on_corrupted_log_files=false';

/** An empty folder beside the store, made anew at every start: what file URLs would be looked up in, were they not off. */
export const importFolder = 'nothing-to-import';

/**
 * No query of anybody reads a file or opens a connection: LOAD CSV is the only way out of Community, by file or by address. The
 * block list is an internal setting, the only one there is for addresses; 5.26 and 2026 heed it. Procedures of plug-ins stay out;
 * Neo4j's own are db, dbms and tx, which its Browser asks at its start.
 */
const closed = `server.directories.import=${importFolder}
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
dbms.security.procedures.allowlist=db.*,dbms.*,tx.*
`;

/** `neo4j.conf` for one start. The HTTP connector is off: the web page is not in the jars, and a port less can be taken. */
export function renderNeo4jConf(boltPort: number, line: string): string {
  // Later lines call out to other servers of the same network and to a management service; 5.26 refuses settings it does not know.
  const quiet = line === '5.26' ? '' : 'server.fleet_discovery.enabled=false\ndbms.fleet_manager.enabled=false\n';
  return `# Written anew at every start by rashomon; changes are lost.
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${boltPort}
server.bolt.advertised_address=127.0.0.1:${boltPort}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
${tornLog}
dbms.usage_report.enabled=false
${boltShutdown}
${closed}${quiet}`;
}

/** `user-logs.xml`: Neo4j's own log on standard output, which goes to a file that is shown when the start fails. */
export function renderUserLogs(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Configuration status="ERROR" packages="org.neo4j.logging.log4j">
  <Appenders>
    <Console name="Console" target="SYSTEM_OUT"><PatternLayout pattern="%d{yyyy-MM-dd HH:mm:ss.SSSZ}{GMT+0} %-5p %m%n"/></Console>
  </Appenders>
  <Loggers><Root level="INFO"><AppenderRef ref="Console"/></Root></Loggers>
</Configuration>
`;
}

/** What Java is told before the class to run. Neo4j needs the opens; newer Javas warn about what it does unless told. The user's come last, and win. */
export function listJavaOptions(
  javaMajor: number,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string[] {
  const opens = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const quiet = javaMajor >= 24 ? ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'] : [];
  const own = (environment.RASHOMON_JAVA_OPTIONS ?? '').split(/\s+/).filter((one) => one !== '');
  return ['-Xmx1g', '-XX:+ExitOnOutOfMemoryError', ...opens, ...quiet, ...own];
}
