import type { Command } from '../command.js';
import { keysOf } from '../records/retention.js';
import { notice } from '../reply.js';

export const forgetMe = {
  name: 'forget me',
  description: 'Deletes everything that the bot has kept about you, in all servers',
  access: 'everyone',
  options: [],
  isPrivate: () => true,
  async run({ caller: { user }, say }, { records: { asked, turns } }) {
    const questions = keysOf(asked, (question) => question.user === user);
    const conversations = keysOf(turns, (_, key) => key.startsWith(`${user}:`));
    await asked.removeAll(questions);
    await turns.removeAll(conversations);
    return notice(
      questions.length + conversations.length === 0
        ? say.forget.nothing
        : say.forget.done(questions.length, conversations.length),
    );
  },
} as const satisfies Command;
