import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { actions } from '../../../src/bot/actions/index.js';
import { commands } from '../../../src/bot/commands/index.js';
import { askedOf } from '../../support/asked.js';
import { FakeCommands } from '../../support/discord/commands.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { GUILD_ID, READER } from '../../support/discord/world.js';
import { FakeBot } from '../../support/fake-bot.js';

const administrator = { permissions: 'administrator' } as const;
const others = [
  [{}, 'administrators of this server only'],
  [{ permissions: 'manager' }, 'administrators of this server only'],
  [{ permissions: 'administrator', carried: true }, 'administrators of this server only'],
  [{ where: 'dm' }, 'works in a server only'],
] as const;

let session: Session;
let bot: FakeBot;

beforeEach(async () => {
  bot = new FakeBot([]);
  for (let i = 10; i < 20; i++)
    await bot.records.asked.put(
      `key ${i}`,
      askedOf(`Secret ${i}? **@everyone** <@1>`, {
        user: READER.id,
        server: GUILD_ID,
        reason: 'nothing close',
        verdict: 'not helpful',
        why: '[free](https://evil.example) @here',
        at: i,
      }),
    );
  const table = Object.assign(new FakeCommands(), { table: { ...commands } });
  session = await startSession(table, undefined, actions, { bot });
});

afterEach(() => session.close());

describe('/questions on Discord', () => {
  test('refuses all but the administrators of the server, by a button too', async () => {
    const { discord } = session;
    const { final } = await discord.slash('questions', {}, administrator);
    for (const [by, said] of others) {
      const refused = await discord.slash('questions', {}, by);
      expect(refused.final.text).toContain(said);
      expect(refused.callback.ephemeral).toBe(true);
      const pressed = discord.press(final, { id: 'questions:1' }, by);
      const { data } = await discord.until(() => pressed.callback, 'a refusal');
      expect([JSON.stringify(data).includes('Secret'), data.flags]).toEqual([false, 64]);
    }
  });

  test('answers an administrator alone, in pages, and nothing in it acts', async () => {
    const { discord } = session;
    const { callback, final } = await discord.slash('questions', {}, administrator);
    expect(callback.ephemeral).toBe(true);
    expect(final.text).toContain('Secret 19?');
    const { edits } = discord.press(final, { label: 'Next ▶' }, administrator);
    const next = await discord.until(() => edits[0], 'the next page');
    expect(next.text).toContain('Secret 10?');
    for (const { body } of [final, next]) {
      const sent = JSON.stringify(body.embeds);
      expect(sent).not.toMatch(/(?<!\\)\*\*|@everyone|@here|(?<!\\)<@|(?<!\\)\]\(|https:\/\//);
      expect(sent).not.toContain(READER.id);
    }
  });
});

describe('/forget me on Discord', () => {
  test('works for everyone, everywhere, and is told to them alone', async () => {
    const { discord } = session;
    const { callback, final } = await discord.slash('forget me', {}, { where: 'dm' });
    expect(callback.ephemeral).toBe(true);
    expect(final.text).toContain('Deleted: 10 questions');
    expect([...bot.records.asked.entries()]).toEqual([]);
    expect((await discord.slash('forget me')).final.text).toBe('Nothing is kept about you.');
  });
});
