import { InputError } from '../../input-error.js';
import type { Pressed } from '../action.js';
import type { Bot } from '../bot.js';
import type { Asked } from '../records/asked.js';

/**
 * The question under whose answer a button was pressed.
 * @throws {InputError} unless it is on record and the presser's own
 */
export function ownQuestion({ args, caller, say }: Pressed, bot: Bot): [key: string, Asked] {
  const [key = ''] = args;
  const asked = key === '' ? undefined : bot.records.asked.get(key);
  if (!asked) throw new InputError(say.ask.gone);
  if (asked.user !== caller.user) throw new InputError(say.ask.notYours);
  return [key, asked];
}
