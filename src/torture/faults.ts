/**
 * Preloaded with `--import` into a program under test: wraps the calls of node:fs/promises that change
 * files under one folder, so that a {@link FaultPlan} can say which of them goes wrong.
 */
import fs, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { type FaultPlan, faultVariable } from './fault-plan.js';
import { FaultyCalls } from './faulty-calls.js';

type Call = (...args: unknown[]) => Promise<unknown>;

async function inject(plan: FaultPlan): Promise<void> {
  const calls = new FaultyCalls(plan);
  const folder = path.resolve(plan.folder) + path.sep;
  const isWithin = (file: unknown): file is string =>
    typeof file === 'string' && (path.resolve(file) + path.sep).startsWith(folder);
  const handles = wrapOpen(calls, isWithin);
  for (const name of ['mkdir', 'rename', 'link', 'rm', 'utimes', 'writeFile'] as const)
    wrap(fs, name, (original, args) => {
      const whole = () => original(...args);
      if (!isWithin(args[0])) return whole();
      const half = () => original(args[0], halfOf(args[1]));
      return calls.make({ name, file: args[0], whole, ...(name === 'writeFile' ? { half } : {}) });
    });
  const prototype = Object.getPrototypeOf(await closed(await fs.open(process.execPath)));
  for (const name of ['sync', 'writeFile'] as const)
    wrap(prototype, name, (original, args, handle) => {
      const whole = () => original(...args);
      const file = handles.get(handle as FileHandle);
      const half = () => original(halfOf(args[0]));
      if (file === undefined) return whole();
      return calls.make({ name, file, whole, ...(name === 'writeFile' ? { half } : {}) });
    });
  syncBuiltinESMExports();
}

/** @returns the files of the handles that are opened from now on */
function wrapOpen(calls: FaultyCalls, isWithin: (file: unknown) => file is string) {
  const handles = new WeakMap<FileHandle, string>();
  wrap(fs, 'open', (original, args) => {
    const [file, flags = 'r'] = args;
    if (!isWithin(file)) return original(...args);
    const whole = async () => {
      const handle = (await original(...args)) as FileHandle;
      handles.set(handle, file);
      return handle;
    };
    return /[wa]/.test(String(flags)) ? calls.make({ name: 'open', file, whole }) : whole();
  });
  return handles;
}

function wrap(
  owner: object,
  name: string,
  replacement: (original: Call, args: unknown[], self: unknown) => Promise<unknown>,
): void {
  const original = Reflect.get(owner, name) as Call;
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    return replacement((...given) => original.apply(this, given), args, this);
  });
}

async function closed(handle: FileHandle): Promise<FileHandle> {
  await handle.close();
  return handle;
}

const halfOf = (content: unknown): string => {
  const text = String(content);
  return text.slice(0, text.length >> 1);
};

const plan = JSON.parse(process.env[faultVariable] ?? 'null') as FaultPlan | null;
if (plan && isMainThread) await inject(plan);
