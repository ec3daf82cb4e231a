import { InputError } from '../../input-error.js';
import type { Action } from '../action.js';
import { askAnew } from '../asking/asking.js';
import { widening } from '../replies/widening.js';
import { ownQuestion } from './own-question.js';

/** Where a button was pressed. */
const platform = { hasButtons: true };

/** Asks the same question of more issues. */
export const widen = {
  name: 'widen',
  access: 'everyone',
  searches: true,
  reply: 'instead',
  async run(pressed, bot) {
    const { args, say, caller } = pressed;
    const [, asked] = ownQuestion(pressed, bot);
    const wider = widening(asked, bot.issues());
    const wanted = args[1] === 'nearby' ? wider.nearby : wider.everywhere;
    if (!wanted) throw new InputError(say.ask.gone);
    return askAnew({ options: wanted.options, caller, say, platform }, undefined, bot);
  },
} as const satisfies Action;
