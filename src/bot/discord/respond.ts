import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Reply } from '../reply.js';
import { isDiscordError } from './delivery.js';
import { isPassing, patiently } from './passing.js';
import { render } from './render.js';
import { failureReply, type Telling } from './run-safely.js';

/** What the channel does not allow us, though we read the message. */
const NOT_ALLOWED: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendAnEmptyMessage,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);

/** Whoever asked left, or the channel went: there is nobody to tell. */
const NOBODY_THERE: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

/**
 * Answers a message, once: by its nonce Discord knows a reply that it has already.
 * @param wasAsked false: nobody waits for the answer, so nobody hears why there is none
 */
export async function respond(
  message: Message,
  reply: Reply,
  telling: Telling,
  wasAsked = true,
): Promise<void> {
  const once = { failIfNotExists: false, nonce: message.id, enforceNonce: true } as const;
  const send = () => message.reply({ ...render(reply), ...once });
  try {
    await patiently(send, telling.timing.resend);
  } catch (error) {
    if (isPassing(error)) throw error;
    if (!wasAsked || isDiscordError(error, NOBODY_THERE)) tellNobody(error, telling);
    else if (isDiscordError(error, NOT_ALLOWED)) await explain(message, telling);
    else await message.reply({ ...render(failureReply(error, telling)), failIfNotExists: false });
  }
}

/** A plain sentence where the question stands; where not even that is allowed, to its author alone. */
async function explain(message: Message, telling: Telling): Promise<void> {
  const sentence = telling.say.errors.notAllowed;
  try {
    if (!message.channel.isSendable()) throw new Error('Nothing can be sent there.');
    await message.channel.send(sentence);
  } catch {
    await message.author.send(sentence).catch((error) => tellNobody(error, telling));
  }
}

function tellNobody(error: unknown, { where, log }: Telling): void {
  if (!(error instanceof DiscordAPIError)) throw error;
  log.warn('An answer could be told to nobody.', { where, error });
}
