import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

/** As much of an OpenAPI 3.1 document as says what a request may hold. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
}

/** What the document says of a request. */
export interface Verdict {
  /** e.g. `POST /channels/{channel_id}/messages`; `null` if there is no such operation. */
  readonly operation: string | null;
  /** What is refused and why; empty if nothing is. */
  readonly faults: readonly string[];
}

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => Ajv2020;

/** Holds requests against an OpenAPI document. */
export class Checker {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
  readonly #compiled = new Map<string, ValidateFunction>();
  readonly #patterns: readonly { readonly path: string; readonly pattern: RegExp }[];

  constructor(private readonly document: OpenApi) {
    addFormats(this.#ajv);
    // Formats of Discord's own: an id, and what a bot makes up to know a message again.
    this.#ajv.addFormat('snowflake', /^\d+$/);
    this.#ajv.addFormat('nonce', true);
    this.#ajv.addSchema(document, 'api');
    this.#patterns = Object.keys(document.paths)
      .map((path) => ({ path, pattern: patternOf(path) }))
      // The path with fewer variables is meant: /users/@me rather than /users/{user_id}.
      .sort((a, b) => a.path.split('{').length - b.path.split('{').length);
  }

  check(method: string, path: string, body: unknown): Verdict {
    const verb = method.toLowerCase();
    const known = this.#patterns.find(
      (candidate) =>
        candidate.pattern.test(path) && this.document.paths[candidate.path]?.[verb] !== undefined,
    );
    if (!known) return { operation: null, faults: [`there is no ${method} ${path}`] };
    const operation = `${method} ${known.path}`;
    const content = this.document.paths[known.path]![verb]!.requestBody?.content;
    if (!content || body === null) return { operation, faults: [] };
    const type = 'application/json' in content ? 'application/json' : Object.keys(content)[0]!;
    const place = ['paths', known.path, verb, 'requestBody', 'content', type, 'schema'];
    const validate = this.#validator(`api#/${place.map(escapePointer).join('/')}`);
    return { operation, faults: validate(body) ? [] : faultsOf(validate) };
  }

  #validator(reference: string): ValidateFunction {
    const known = this.#compiled.get(reference);
    if (known) return known;
    const compiled = this.#ajv.compile({ $ref: reference });
    this.#compiled.set(reference, compiled);
    return compiled;
  }
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`);

/** A JSON pointer within a URI fragment. */
const escapePointer = (part: string): string =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Those that go deepest: the others only say that no branch of a choice fits. */
function faultsOf({ errors }: ValidateFunction): string[] {
  const depth = (path: string) => path.split('/').length;
  const deepest = Math.max(...(errors ?? []).map(({ instancePath }) => depth(instancePath)));
  const told = (errors ?? [])
    .filter(({ instancePath }) => depth(instancePath) === deepest)
    .map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  return [...new Set(told)];
}
