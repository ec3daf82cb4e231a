import type { Command } from '../command.js';
import { ask } from './ask.js';
import { config } from './config.js';
import { forgetMe } from './forget.js';
import { helpFor } from './help.js';
import { issue } from './issue.js';
import { issues } from './issues.js';
import { latest } from './latest.js';
import { questions } from './questions.js';
import { reindex } from './reindex.js';
import { status } from './status.js';
import { subscribe, unsubscribe } from './subscribe.js';
import { timeline } from './timeline.js';

const told = {
  ask,
  latest,
  issue,
  issues,
  timeline,
  status,
  questions,
  'forget me': forgetMe,
  subscribe,
  unsubscribe,
  reindex,
  ...config,
} as const satisfies Record<string, Command>;

/** Every command of the bot, by its name. */
export const commands = { ...told, help: helpFor(Object.values(told)) } as const satisfies Record<
  string,
  Command
>;
