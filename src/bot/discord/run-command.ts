import { randomBytes } from 'node:crypto';
import { InputError } from '../../input-error.js';
import type { Call, Command } from '../command.js';
import { failure, type Reply } from '../reply.js';
import type { Context, Log } from './context.js';

/** Runs a command; what it throws becomes a reply, for whoever asked must hear that it failed. */
export async function runCommand(command: Command, call: Call, context: Context): Promise<Reply> {
  try {
    return await command.run(call, context.bot);
  } catch (error) {
    // Its sentence is for whoever asked; those of other errors may tell of the machine.
    if (error instanceof InputError) return failure(error.message);
    return failureReply(error, `/${command.name}`, context.log);
  }
}

/** One plain sentence for the user; the error itself goes to the log, under the same reference. */
export function failureReply(error: unknown, where: string, log: Log): Reply {
  const reference = randomBytes(3).toString('hex');
  log(`[${reference}] ${where} failed: ${describe(error)}`);
  return failure(`Sorry, that did not work; whoever runs this bot finds why under ${reference}.`);
}

export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describe(error.cause)}`;
  return (error.stack ?? `${error.name}: ${error.message}`) + cause;
}
