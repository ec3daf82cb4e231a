import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  embedProgram,
  type FaultPlan,
  faultVariable,
  TRACE_DESCRIPTOR,
  withFaults,
} from './fault-plan.js';

export interface EmbedRun {
  readonly seedsDir: string;
  readonly fault: FaultPlan;
  /** Kills the program after so many milliseconds, if it still runs. */
  readonly killAfterMs?: number | undefined;
}

/** How a run of the embedding program ended. */
export interface EndedRun {
  readonly killed: boolean;
  /** `null` if it was killed. */
  readonly status: number | null;
  /** What it said on standard error. */
  readonly said: string;
  /** What it did to the folder of the fault plan, a `name path` each, the last perhaps not done. */
  readonly calls: readonly string[];
  readonly tookMs: number;
}

/** Runs the embedding program into the folder of a fault plan. */
export async function runEmbedding({ seedsDir, fault, killAfterMs }: EmbedRun): Promise<EndedRun> {
  const started = performance.now();
  const args = [...withFaults, embedProgram, '--seeds', seedsDir, '--data', fault.folder];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, [faultVariable]: JSON.stringify({ ...fault, trace: true }) },
  });
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const ended = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...how) => resolve(how));
  });
  const [said, trace] = await Promise.all([
    text(child.stderr!),
    text(child.stdio[TRACE_DESCRIPTOR]! as Readable),
  ]);
  const [status, signal] = await ended;
  clearTimeout(timer);
  return {
    killed: signal === 'SIGKILL',
    status,
    said,
    calls: trace.split('\n').filter((call) => call !== ''),
    tookMs: performance.now() - started,
  };
}
