// What a server sends, held against the OpenAPI document that it serves itself: status, content type and every field, none left over.
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Ask = (path: string) => Promise<Response>;

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get: { readonly responses: Readonly<Record<string, Content>> } }>>;
}

export interface ServedDocument {
  /** Routes as the document writes them, such as `/api/datasets/{id}/graph`. */
  readonly routes: readonly string[];
  /** What does not fit in the answer to `path`, as `status place message`; empty where all of it does. */
  judge(route: string, path: string): Promise<readonly string[]>;
}

export async function readServedDocument(ask: Ask): Promise<ServedDocument> {
  const document = (await (await ask('/openapi.json')).json()) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(closeObjects(document) as object, 'served');
  const compiled = new Map<string, ValidateFunction>();
  const validatorOf = (route: string, status: number, type: string): ValidateFunction | undefined => {
    const steps = ['paths', route, 'get', 'responses', String(status), 'content', type, 'schema'];
    const address = `served#/${steps.map(escapeStep).join('/')}`;
    const known = document.paths[route]?.get.responses[status]?.content?.[type];
    if (known && !compiled.has(address)) compiled.set(address, ajv.compile({ $ref: address }));
    return compiled.get(address);
  };
  return {
    routes: Object.keys(document.paths),
    judge: async (route, path) => {
      const response = await ask(path);
      const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
      const validate = validatorOf(route, response.status, type);
      if (!validate) return [`${response.status} ${type} is not in the document`];
      validate(await response.json());
      return (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${response.status} ${instancePath} ${message} ${JSON.stringify(params)}`,
      );
    },
  };
}

const escapeStep = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

/** No object may hold a field that its schema does not describe: else a field that is sent could be missing from the document. */
function closeObjects(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closeObjects);
  if (typeof schema !== 'object' || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closeObjects(value)]));
  return 'properties' in closed && closed.type === 'object' ? { additionalProperties: false, ...closed } : closed;
}
