// `npm run sbom`: what the program is made of, as CycloneDX on standard output. npm lists everything of the lock file; kept is what is
// reached from the dependencies, and what is bundled into the viewer, which npm takes for development. (`npm sbom --omit=dev` leaves out
// what both need, zod among it.)
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

interface Bill {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** Packages whose code the build puts into the viewer; what is imported as a type alone is not in it. */
function listBundled(): ReadonlySet<string> {
  const files = readdirSync(`${root}viewer/src`, { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\.tsx?$/.test(one),
  );
  const imports = files.flatMap((file) => [
    ...readFileSync(`${root}viewer/src/${file}`, 'utf8').matchAll(
      /^(?:import (?!type )|\} from |.*\bimport\()[^'\n]*'((?:@[^/']+\/)?[^./'][^/']*)/gm,
    ),
  ]);
  return new Set(imports.map(([, name = '']) => name));
}

/** Without what only developers need. Roots are chosen by name among what the project itself depends on. */
function keepProgram(bill: Bill, dependencies: ReadonlySet<string>, bundled: ReadonlySet<string>): Bill {
  const names = new Map(bill.components.map((one) => [one['bom-ref'], one.name]));
  const edges = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const own = edges.get(bill.metadata.component['bom-ref']) ?? [];
  const reach = (roots: readonly string[]) => {
    const reached = new Set(roots);
    for (const ref of reached) for (const next of edges.get(ref) ?? []) reached.add(next);
    return reached;
  };
  const needed = reach(own.filter((ref) => dependencies.has(names.get(ref) ?? '')));
  const inViewer = reach(own.filter((ref) => bundled.has(names.get(ref) ?? '')));
  const kept = new Set([bill.metadata.component['bom-ref'], ...needed, ...inViewer]);
  return {
    ...bill,
    components: bill.components
      .filter((one) => kept.has(one['bom-ref']))
      .map((one) =>
        needed.has(one['bom-ref'])
          ? { ...one, properties: one.properties.filter(({ name }) => name !== 'cdx:npm:package:development') }
          : { ...one, properties: [{ name: 'rashomon:bundled', value: 'viewer' }] },
      ),
    dependencies: bill.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) })),
  };
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string> };
const printed = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const bill = keepProgram(JSON.parse(printed) as Bill, new Set(Object.keys(manifest.dependencies)), listBundled());
process.stdout.write(`${JSON.stringify(bill, undefined, 2)}\n`);
