import type { Action, Pressed } from '../action.js';
import type { Bot } from '../bot.js';
import { issueOfKey } from '../presses/issue-of-key.js';
import { digestReply } from '../replies/digest-reply.js';
import type { Reply } from '../reply.js';

/** Turns to another page of an issue's digest. */
export const digest = {
  name: 'digest',
  access: 'everyone',
  searches: true,
  reply: 'instead',
  run: ({ args: [key, page], say }, bot) => show(key, page, say, bot),
} as const satisfies Action;

/** Opens the digest of an issue that was chosen from a list, beside the list. */
export const open = {
  name: 'open',
  access: 'everyone',
  searches: true,
  reply: 'private',
  run: ({ args, say }, bot) => show(args.at(-1), '0', say, bot),
} as const satisfies Action;

async function show(
  key: string | undefined,
  page = '0',
  say: Pressed['say'],
  bot: Bot,
): Promise<Reply> {
  const issue = issueOfKey(key, bot, say);
  return digestReply({ digest: await bot.digest(issue), page, say });
}
