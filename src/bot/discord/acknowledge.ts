import { setTimeout as delay } from 'node:timers/promises';
import { DiscordAPIError, RESTJSONErrorCodes, type RepliableInteraction } from 'discord.js';
import type { Context } from './context.js';

/** Discord waits 3 s; the third attempt would come too late if each took as long as it may. */
const ATTEMPTS = 3;
const PAUSE_MS = 100;

/**
 * Acknowledges an interaction, again if Discord does not answer or fails. It may have taken the first
 * attempt all the same: then it says that there is one, and that is as good.
 * @returns false if Discord waits for it no longer, so that no answer can follow
 */
export async function acknowledge(
  interaction: RepliableInteraction,
  send: () => Promise<unknown>,
  { timing, log, metrics }: Context,
): Promise<boolean> {
  const started = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      await inTime(send(), timing.acknowledgement);
      metrics.acknowledged(performance.now() - started);
      return true;
    } catch (error) {
      // On a busy machine it may be there before we hear of it.
      if (interaction.deferred || interaction.replied) return true;
      const code = error instanceof DiscordAPIError ? error.code : undefined;
      if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
        interaction.deferred = true;
        return true;
      }
      if (code === RESTJSONErrorCodes.UnknownInteraction) {
        log.warn('Discord waited for an acknowledgement no longer, so there is no answer.');
        return false;
      }
      if (code !== undefined || attempt === ATTEMPTS) throw error;
      await delay(PAUSE_MS);
    }
  }
}

async function inTime(work: Promise<unknown>, patienceMs: number): Promise<void> {
  const patience = new AbortController();
  const tooLate = delay(patienceMs, undefined, { signal: patience.signal }).then(() => {
    throw new Error(`Discord did not take the acknowledgement within ${patienceMs} ms.`);
  });
  tooLate.catch(() => undefined);
  work.catch(() => undefined);
  await Promise.race([work, tooLate]).finally(() => patience.abort());
}
