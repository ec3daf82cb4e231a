import { InputError } from '../../input-error.js';
import type { Action, Pressed } from '../action.js';
import type { Bot } from '../bot.js';
import { issueOfKey } from '../presses/issue-of-key.js';
import { findSection } from '../presses/section-key.js';
import { sectionReply } from '../replies/section-reply.js';
import type { Reply } from '../reply.js';

/** Shows a section that was chosen from a digest's menu, to whoever chose it. */
export const section = {
  name: 'section',
  access: 'everyone',
  reply: 'private',
  run: ({ args, say }, bot) => show([args[0], args.at(-1), '0'], say, bot),
} as const satisfies Action;

/** Turns to another page of a section. */
export const read = {
  name: 'read',
  access: 'everyone',
  reply: 'instead',
  run: ({ args: [issue, key, page], say }, bot) => show([issue, key, page], say, bot),
} as const satisfies Action;

async function show(
  [issueKey, key, page]: readonly (string | undefined)[],
  say: Pressed['say'],
  bot: Bot,
): Promise<Reply> {
  const issue = issueOfKey(issueKey, bot, say);
  const { sections } = await bot.digest(issue);
  const section = findSection(key ?? '', sections);
  if (!section) throw new InputError(say.digest.gone);
  const text = bot.sectionText(issue, section);
  return sectionReply({ issue, section, index: sections.indexOf(section), text, page, say });
}
