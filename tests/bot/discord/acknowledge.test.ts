import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { RepliableInteraction } from 'discord.js';
import { acknowledge } from '../../../src/bot/discord/acknowledge.js';
import type { Context } from '../../../src/bot/discord/context.js';
import { TIMING } from '../../../src/bot/discord/timing.js';
import { silent } from '../../../src/bot/log/log.js';
import { Metrics } from '../../../src/bot/monitor/metrics.js';

const context = {
  timing: { ...TIMING, acknowledgement: 1 },
  log: silent,
  metrics: new Metrics(),
} as unknown as Context;

describe('an acknowledgement', () => {
  test('that Discord takes later than we wait is one, and needs no other', async () => {
    const interaction = { deferred: false, replied: false } as RepliableInteraction;
    const send = async (): Promise<void> => {
      if (interaction.deferred) throw new Error('The reply has already been deferred.');
      await delay(20);
      interaction.deferred = true;
    };
    expect(await acknowledge(interaction, send, context)).toBe(true);
    expect(interaction.deferred).toBe(true);
  });
});
