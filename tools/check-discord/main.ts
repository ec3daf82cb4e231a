import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { log, runMain } from '../../src/terminal.js';
import { samplePlan } from '../tour/plan.js';
import { tour } from '../tour/tour.js';
import { Checker, type OpenApi } from './openapi.js';

const usage = `Usage: npm run check:discord -- OPENAPI.json
Plays every command, button and message once and holds what the bot sent against Discord's own
description of its REST API (https://github.com/discord/discord-api-spec). Prints each kind of request
with its verdict; ends with status 1 if one is refused.`;

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (!file) throw new Error(usage);
  const checker = new Checker(await readOpenApi(file));
  const { requests } = await tour({ ...samplePlan, onStep: log });
  const kinds = new Map<string, { count: number; faults: Set<string> }>();
  for (const { method, path, body } of requests) {
    const { operation, faults } = checker.check(method, path, asSent(body));
    const kind = kinds.get(operation ?? `${method} ${path}`) ?? { count: 0, faults: new Set() };
    kind.count++;
    for (const fault of faults) kind.faults.add(fault);
    kinds.set(operation ?? `${method} ${path}`, kind);
  }
  for (const [kind, { count, faults }] of [...kinds].sort())
    print(
      `${faults.size > 0 ? 'refused' : 'ok     '} ${String(count).padStart(5)}  ${kind}`,
      faults,
    );
  const refused = [...kinds.values()].filter(({ faults }) => faults.size > 0).length;
  print(`${kinds.size} kinds of requests, ${requests.length} in all, ${refused} refused.`, []);
  if (refused > 0) process.exitCode = 1;
}

function print(line: string, faults: Iterable<string>): void {
  const below = [...faults].map((fault) => `               ${fault}\n`).join('');
  process.stdout.write(`${line}\n${below}`);
}

/** The double notes the names of files in the message, which travel beside it. */
function asSent(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const { files: _, data, ...rest } = body as { files?: unknown; data?: unknown };
  return data === undefined ? rest : { ...rest, data: asSent(data) };
}

async function readOpenApi(file: string): Promise<OpenApi> {
  const found = JSON.parse(await readFile(file, 'utf8')) as OpenApi;
  if (!found.openapi?.startsWith('3.1') || !found.paths)
    throw new Error(`${file} is no OpenAPI 3.1 document: give Discord's openapi.json.`);
  return found;
}

await runMain(main);
