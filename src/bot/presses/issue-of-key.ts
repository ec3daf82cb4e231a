import { InputError } from '../../input-error.js';
import type { Issue } from '../../issue.js';
import type { Bot } from '../bot.js';
import type { Phrases } from '../phrases/index.js';
import { shortId } from './short-id.js';

/** @throws {InputError} if it is not in the index, or not any more */
export function issueOfKey(key: string | undefined, bot: Bot, say: Phrases): Issue {
  const issue = bot.issues().find(({ id }) => shortId(id) === key);
  if (!issue) throw new InputError(say.digest.gone);
  return issue;
}
