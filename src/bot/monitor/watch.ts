import type { Queue } from '../admission/queue.js';
import type { Bot } from '../bot.js';
import type { Metrics } from './metrics.js';

/** Adds what is read when the metrics are asked for. */
export function watch(
  metrics: Metrics,
  bot: Bot,
  queue: Queue,
  ready: { readonly gateway: () => boolean },
): void {
  metrics.watchProcess();
  metrics.watch('issues', 'Issues in the index in force.', () => bot.issues().length);
  metrics.watch('passages', 'Passages in the index in force.', () => bot.state().passages);
  metrics.watch('queue_waiting', 'Questions that wait for their turn.', () => queue.waiting);
  metrics.watch('gateway_up', '1 while Discord is connected.', () => Number(ready.gateway()));
}
