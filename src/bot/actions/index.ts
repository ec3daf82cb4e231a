import type { Action } from '../action.js';

/** Every action of the bot, by its name. */
export const actions: Readonly<Record<string, Action>> = {};
