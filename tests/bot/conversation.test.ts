import { expect, test } from '@jest/globals';
import { inConversation } from '../../src/bot/conversation.js';
import { alone, FakeBot } from '../support/fake-bot.js';

const options = { filters: {}, limit: 1 };

test('each question is asked with the turn before it, of the same conversation alone', async () => {
  const bot = new FakeBot([]);
  const turn = { ...alone.turn, subject: 'alders' };
  bot.answer = { ...bot.answer, turn };
  const [mine, other] = [inConversation(bot), inConversation(bot)];
  await mine.ask('Which alders?', options);
  await mine.ask('and when?', options);
  await other.ask('and when?', options);
  expect(bot.asked.map(({ previous }) => previous)).toEqual([undefined, turn, undefined]);
});
