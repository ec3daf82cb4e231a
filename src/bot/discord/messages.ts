import { ComponentType, type Message } from 'discord.js';
import { InputError } from '../../input-error.js';
import { isWorthAnswering, overhear } from '../asking/overhear.js';
import type { Call } from '../command.js';
import type { Log } from '../log/log.js';
import { phrasesFor } from '../phrases/index.js';
import type { Platform } from '../platform.js';
import { notice, type Press, type Reply } from '../reply.js';
import { isSilent } from '../server-settings.js';
import { type Context, named } from './context.js';
import { pressOf } from './custom-id.js';
import { TYPING_RENEWAL_MS } from './limits.js';
import { respond } from './respond.js';
import { runSafely, type Telling } from './run-safely.js';
import { authorOf, platformOf } from './who.js';
import { writtenIn } from './written.js';

/**
 * Answers a message that mentions the bot or is sent to it directly; others only where the server has it
 * so.
 */
export async function answerMessage(message: Message, context: Context): Promise<void> {
  if (message.author.bot || message.webhookId || message.system) return;
  if (isSilent(authorOf(message), context.bot.records)) return;
  const question = questionIn(message);
  if (question === null) return answerOverheard(message, context);
  if (!context.queue.hears(message.author.id)) return;
  const name = question ? 'ask' : 'help';
  const telling = tellingOf(message, `/${name}`, question, context);
  const started = performance.now();
  const stopTyping = startTyping(message);
  try {
    const call = callOf(message, question, telling);
    const reply = await runSafely(() => replyTo(message, name, call, context), telling);
    await respond(message, reply, telling);
    context.metrics.replied('a message', performance.now() - started);
  } finally {
    stopTyping();
  }
}

/** The text without the mention, empty if it is nothing else; `null`: not addressed to the bot. */
function questionIn(message: Message): string | null {
  const me = message.client.user.id;
  // Not `mentions.has`, which counts @everyone and the bot's roles.
  if (message.inGuild() && !message.mentions.users.has(me)) return null;
  return writtenIn(message);
}

/** Nobody asked the bot: until it has an answer, nobody is to notice it. */
async function answerOverheard(message: Message, context: Context): Promise<void> {
  const { bot, queue, log } = context;
  const caller = authorOf(message);
  const by = { caller, say: phrasesFor(caller.locale) };
  if (!isWorthAnswering(message.content, by, bot)) return;
  const search = () => overhear(message.content, by, bot);
  const reply = await queue.inTurn({ searches: true }, by, search).catch((error) => {
    if (!(error instanceof InputError)) throw error;
    log.debug('A message was passed over.', { error });
    return null;
  });
  const telling = tellingOf(message, 'a message', message.content, context);
  if (reply) await respond(message, reply, telling, false);
}

const tellingOf = (
  message: Message,
  where: string,
  question: string,
  { log, timing, metrics }: Context,
): Telling => ({
  where,
  question,
  say: phrasesFor(authorOf(message).locale),
  log,
  timing,
  metrics,
});

const callOf = (message: Message, question: string, { say }: Telling): Call => ({
  options: question ? { question } : {},
  caller: authorOf(message),
  say,
  platform: platformOf(message.client),
  progress: () => undefined,
});

async function replyTo(
  message: Message,
  name: string,
  call: Call,
  { commands, bot, queue, log }: Context,
): Promise<Reply> {
  const command = named(commands, name);
  if (!command) throw new Error(`A message needs the command ${name}, which is missing.`);
  if (isWithheld(message, call.platform)) return notice(call.say.ask.withheld);
  const above = await pressesAbove(message, log);
  return queue.inTurn(command, call, () => command.run({ ...call, above }, bot));
}

/** A message that mentions us says so in its text: without any, Discord has kept the text back. */
const isWithheld = (message: Message, { readsEverything }: Platform): boolean =>
  message.inGuild() && !readsEverything && message.content === '';

/** The buttons of the message of ours that this one replies to. */
async function pressesAbove(message: Message, log: Log): Promise<readonly Press[]> {
  if (message.mentions.repliedUser?.id !== message.client.user.id) return [];
  try {
    const { components } = await message.fetchReference();
    const all = components.flatMap((row) =>
      row.type === ComponentType.ActionRow ? row.components : [],
    );
    return all.flatMap(({ customId }) => (customId ? [pressOf(customId)] : []));
  } catch (error) {
    log.debug('The message above a question cannot be read: it stands for itself.', { error });
    return [];
  }
}

/** Typing is the acknowledgement of a message; it ends by itself with the answer. */
function startTyping(message: Message): () => void {
  const type = (): void => {
    if (message.channel.isSendable()) message.channel.sendTyping().catch(() => undefined);
  };
  type();
  const timer = setInterval(type, TYPING_RENEWAL_MS);
  return () => clearInterval(timer);
}
