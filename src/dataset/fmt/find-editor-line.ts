// The first line by which editors find the schema of a file. Looks for the schemas in and above the dataset's folder; opens none.
import { access } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';

const places = ['schema', 'data/schema', 'node_modules/rashomon/data/schema'];

/** Without its `#`; undefined where no schema is near, because a path that leads nowhere is worse than none. */
export async function findEditorLine(folder: string, file: string): Promise<string | undefined> {
  const name = `${file === 'dataset.yaml' ? 'dataset' : 'assertions'}.schema.json`;
  const from = dirname(resolve(folder, file));
  for (const above of listFoldersAbove(resolve(folder))) {
    for (const place of places) {
      const schema = resolve(above, place, name);
      if (await exists(schema)) return `yaml-language-server: $schema=${relative(from, schema).replaceAll('\\', '/')}`;
    }
  }
  return undefined;
}

function listFoldersAbove(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...listFoldersAbove(parent)];
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
