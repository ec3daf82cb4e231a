import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import type { Log } from '../log/log.js';

export interface ShardSetup {
  /** The program of one shard. */
  readonly file: string;
  readonly count: number;
  readonly token: string;
  readonly log: Log;
}

/** A large index takes its time to open. */
const START_MS = 10 * 60_000;
/** Discord lets a bot log in once in 5 s. */
const BETWEEN_LOGINS_MS = 5500;
/** It also limits the logins of a day: what dies again and again is started ever less often. */
const FIRST_RESTART_MS = 5000;
const LAST_RESTART_MS = 5 * 60_000;
/** Whoever lived for so long did not die of how it was started. */
const HEALTHY_MS = 10 * 60_000;

/**
 * Runs each shard in a process of its own until told to stop, and starts anew what dies.
 * @throws if one does not come up at the start: it is the settings then
 */
export async function superviseShards(setup: ShardSetup, stop: Promise<void>): Promise<void> {
  const { file, count, token, log } = setup;
  const ids = [...Array(count).keys()];
  const manager = new ShardingManager(file, {
    totalShards: count,
    shardList: ids,
    token,
    // Ours waits in between.
    respawn: false,
  });
  const stopping = new AbortController();
  const endAll = () => Promise.all(manager.shards.map(end));
  const stopped = stop.then(() => {
    stopping.abort();
    // Also one that is still starting.
    return endAll();
  });
  log.info(`Starting ${count} shards.`);
  try {
    for (const id of ids) {
      if (id > 0) await pause(BETWEEN_LOGINS_MS, stopping.signal);
      if (stopping.signal.aborted) break;
      const shard = manager.createShard(id);
      await start(shard, setup);
      if (!stopping.signal.aborted) keepAlive(shard, setup, stopping.signal);
    }
    await stopped;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  } finally {
    stopping.abort();
    await endAll();
  }
}

async function start(shard: Shard, { count, log }: ShardSetup): Promise<void> {
  shard.once('spawn', (child) => {
    if ('pid' in child) log.info(`Shard ${shard.id} of ${count} is process ${child.pid}.`);
  });
  try {
    await shard.spawn(START_MS);
  } catch (cause) {
    throw new Error(`Shard ${shard.id} did not start; it says why above.`, { cause });
  }
}

function keepAlive(shard: Shard, setup: ShardSetup, signal: AbortSignal): void {
  let wait = FIRST_RESTART_MS;
  let startedAt = Date.now();
  shard.on('death', async () => {
    if (signal.aborted) return;
    if (Date.now() - startedAt > HEALTHY_MS) wait = FIRST_RESTART_MS;
    setup.log.error(`Shard ${shard.id} has ended; it is started anew in ${wait / 1000} s.`);
    await pause(wait, signal);
    if (signal.aborted) return;
    wait = Math.min(wait * 2, LAST_RESTART_MS);
    startedAt = Date.now();
    // One that dies again comes back here.
    await start(shard, setup).catch(() => undefined);
  });
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);

/** Tells a shard to stop and waits until it has. */
async function end({ process: child }: Shard): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
