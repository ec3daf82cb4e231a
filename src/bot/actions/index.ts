import type { Action } from '../action.js';
import { context } from './context.js';
import { digest, open } from './digest.js';
import { issues } from './issues.js';
import { matches } from './matches.js';
import { questions } from './questions.js';
import { read, section } from './section.js';
import { thread } from './thread.js';
import { helpful, unhelpful } from './verdict.js';
import { widen } from './widen.js';

/** Every action of the bot, by its name. */
export const actions: Readonly<Record<string, Action>> = {
  matches,
  context,
  thread,
  helpful,
  unhelpful,
  widen,
  digest,
  open,
  issues,
  section,
  read,
  questions,
};
