import type { Action } from '../action.js';
import { digest, open } from './digest.js';
import { issues } from './issues.js';
import { read, section } from './section.js';

/** Every action of the bot, by its name. */
export const actions: Readonly<Record<string, Action>> = { digest, open, issues, section, read };
