import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/bot/actions/index.js';
import { commands } from '../../../src/bot/commands/index.js';
import { FakeCommands } from '../../support/discord/commands.js';
import type { SentMessage } from '../../support/discord/exchange.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { alone, citationOf, FakeBot } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const june = issueOf('The Heron Review', '2025-06');
const citations = [citationOf({ issue: june, text: 'Volunteers planted alders.' })];
const locale = 'de';

let bot: FakeBot;
let session: Session;
beforeEach(async () => {
  bot = new FakeBot([june]);
  session = await startSession(new FakeCommands(), undefined, actions, { bot, commands });
});
afterEach(() => session.close());

const ask = async (by = {}) =>
  (await session.discord.slash('ask', { question: 'Who planted alders?' }, by)).final;
const labelsOf = ({ body }: SentMessage) =>
  (body.components ?? []).flatMap(({ components = [] }) => components.map(({ label }) => label));

describe('whose client is German', () => {
  test('is answered in German, around excerpts as they stand in the issue', async () => {
    bot.answer = { ...alone, found: true, confidence: 'high', citations, understood: null };
    const message = await ask({ locale });
    expect(message.text).toContain('Volunteers planted alders.');
    expect(message.text).toContain('The Heron Review, Juni 2025');
    expect(message.text).toContain('Sehr wahrscheinlich die Antwort');
    expect(labelsOf(message)).toContain('Im Zusammenhang');
    expect((await ask()).text).toContain('Very likely the answer');
  });

  test('is told in German why there is no answer', async () => {
    const refusal = { kind: 'name', names: ['Zorblatt', 'Quux'], sentence: 'In English.' } as const;
    bot.answer = { ...alone, found: false, refusal, nearest: [] };
    const { text } = await ask({ locale });
    expect(text).toContain(
      'Nicht gefunden. Diese Ausgaben erwähnen „Zorblatt“ oder „Quux“ nirgends.',
    );
    expect(text).toContain('Es gibt 1 Ausgabe (Juni 2025).');
    expect(text).not.toContain('In English.');
  });

  test('is refused a command by its German name', async () => {
    const { final } = await session.discord.slash('reindex', {}, { locale });
    expect(final.text).toContain('/neu-einlesen ist nur für Administratoren dieses Servers.');
  });
});

test('Discord is told what the commands are called in German', () => {
  const { global } = session.discord.commands;
  expect(global.find(({ name }) => name === 'ask')).toMatchObject({
    name_localizations: { de: 'fragen' },
    options: [{ name: 'question', name_localizations: { de: 'frage' } }, {}, {}, {}, {}, {}],
  });
  expect(global.find(({ name }) => name === 'Ask about this message')).toMatchObject({
    name_localizations: { de: 'Zu dieser Nachricht fragen' },
  });
});
