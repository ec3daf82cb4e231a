import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FakeCommands } from '../../support/discord/commands.js';
import { refused } from '../../support/discord/faults.js';
import { type Session, startSession } from '../../support/discord/session.js';
import { BOT, OTHER_BOT, READER } from '../../support/discord/world.js';

let session: Session;

beforeEach(async () => {
  session = await startSession(new FakeCommands());
});

afterEach(() => session.close());

/** What was sent before a question that surely is answered has been dealt with by then. */
async function settle(): Promise<void> {
  await session.discord.mention('Last?');
}

describe('a message to the bot', () => {
  test('is answered as a question when it mentions the bot, without the mention', async () => {
    const { reply } = await session.discord.mention('How fast is Meteor 1?');
    expect(reply.text).toBe('You asked: How fast is Meteor 1?');
    expect(session.commands.calls[0]?.options).toEqual({ question: 'How fast is Meteor 1?' });
  });

  test('shows typing before the answer', async () => {
    const { typing, reply } = await session.discord.mention('How fast?');
    expect(typing.at).toBeLessThanOrEqual(reply.at);
    expect(typing.status).toBe(204);
  });

  test('is answered when it is sent directly, in the same place', async () => {
    const { reply } = await session.discord.dm('How fast is it?');
    expect(reply.text).toBe('You asked: How fast is it?');
    expect(reply.channelId).toBe('300000000000000002');
  });

  test('gets help when it says nothing but the mention', async () => {
    expect((await session.discord.mention('  ')).reply.text).toBe('Ask me about the back issues.');
  });

  test('pings nobody with its answer', async () => {
    const { reply } = await session.discord.mention('Who is <@400000000000000001> @everyone?');
    expect(reply.body.allowed_mentions).toEqual({ parse: [] });
  });

  test('is left alone when it comes from a bot, from itself, or mentions everyone', async () => {
    session.discord.say({ content: `<@${BOT.id}> hi`, mentions: [BOT], user: OTHER_BOT });
    session.discord.say({ content: `<@${BOT.id}> hi`, mentions: [BOT], user: BOT });
    session.discord.say({ content: 'hi', where: 'dm', user: BOT });
    session.discord.say({ content: '@everyone hi', mentionsEveryone: true });
    session.discord.say({ content: 'just talk', mentions: [READER] });
    await settle();
    expect(session.discord.messages).toHaveLength(1);
    expect(session.commands.calls).toHaveLength(1);
  });

  test('names the permissions to give where the channel refuses the answer', async () => {
    session.discord.fail({ on: /^POST \/channels\/\d+\/messages$/, answer: refused(403, 50013) });
    session.discord.say({ content: `<@${BOT.id}> hi`, mentions: [BOT] });
    const message = await session.discord.until(() => session.discord.messages[0], 'a message');
    expect(message.text).toContain('Embed Links and Read Message History');
  });
});
