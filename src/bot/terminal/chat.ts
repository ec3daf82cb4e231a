import { createInterface } from 'node:readline';
import { log } from '../../terminal.js';
import type { Bot } from '../bot.js';
import type { Caller } from '../caller.js';
import type { Command } from '../command.js';
import { phrasesFor } from '../phrases/index.js';
import type { Platform } from '../platform.js';
import { failure, type Reply } from '../reply.js';
import { parseLine } from './parse-line.js';
import { renderReply } from './render.js';
import { screen } from './screen.js';

/**
 * The bot in the terminal: each line is a question, or a command with a slash. Lines that are piped in
 * are answered one after the other, each with the question before it in mind; the end of the input,
 * "quit" or Ctrl-C ends the chat.
 */
export async function chat(bot: Bot, commands: Readonly<Record<string, Command>>): Promise<void> {
  const interactive = Boolean(process.stdin.isTTY);
  const lines = createInterface({
    input: process.stdin,
    output: interactive ? process.stdout : undefined,
    prompt: '> ',
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (/^\/?(?:quit|exit)$/i.test(line.trim())) break;
    if (line.trim() !== '') print(await reply(line, bot, commands));
    if (interactive) lines.prompt();
  }
  lines.close();
}

const print = (reply: Reply) => process.stdout.write(`\n${renderReply(reply, screen())}\n`);

/** The one place where an error in a chat becomes a sentence. */
async function reply(
  line: string,
  bot: Bot,
  commands: Readonly<Record<string, Command>>,
): Promise<Reply> {
  let shown = 0;
  const progress = ({ lead = [] }: Reply) => {
    if (Date.now() - shown < progressIntervalMs) return;
    shown = Date.now();
    log(lead.map(({ text }) => text).join(''));
  };
  try {
    const { command, options } = parseLine(line, commands);
    return await command.run(
      { options, caller: operator, say: phrasesFor(operator.locale), platform, progress },
      bot,
    );
  } catch (error) {
    return failure((error as Error).message);
  }
}

const progressIntervalMs = 1000;

const platform: Platform = {
  latencyMs: null,
  missingPermissions: async () => null,
  hasButtons: false,
  readsEverything: true,
};

/** Whoever can start the program may do everything with it. */
const operator: Caller = {
  user: 'operator',
  // Each chat is a conversation of its own.
  place: `terminal ${process.pid}`,
  channel: 'terminal',
  server: 'terminal',
  rank: 'administrator',
  alone: false,
  opensThreads: false,
  locale: 'en',
};
