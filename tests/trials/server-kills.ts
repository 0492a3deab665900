// Kills a Neo4j of its own in the middle of loads, over and over: `npm run trial:server-kills -- --kills 30`. Exit code 1 where one load
// did not finish after it, or where the store is not consistent at the end.
import { parseArgs } from 'node:util';
import { chooseImage } from '../../src/server/version.ts';
import { killServers } from '../support/kill-servers.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '30' } } });
const { kills, storeIsConsistent } = await killServers(chooseImage(process.env), Number(values.kills), (kill) =>
  console.log(
    `${kill.isFinished ? 'finished' : 'NOT FINISHED'}: killed ${kill.when}; left ${kill.left}; the load said: ${kill.said}`,
  ),
);
const finished = kills.filter(({ isFinished }) => isFinished).length;
console.log(
  `${finished} of ${kills.length} finished by the same load; the store is ${storeIsConsistent ? '' : 'NOT '}consistent`,
);
process.exitCode = finished === kills.length && storeIsConsistent ? 0 : 1;
