import { ThreadAutoArchiveDuration } from 'discord.js';
import { channel, failure, plain, type Reply } from '../reply.js';
import { shortened } from './components.js';
import { THREAD_NAME } from './limits.js';
import type { PressInteraction } from './presses.js';
import { render } from './render.js';
import type { Telling } from './run-safely.js';

/**
 * Opens a thread at the message with the button, or finds the one that is there, and says the reply
 * in it. Threads start from messages of a server's channels only, and with its permission.
 * @returns what to tell whoever pressed
 */
export async function openThread(
  { message }: PressInteraction,
  reply: Reply,
  { say, log, where }: Telling,
): Promise<Reply> {
  if (!message?.inGuild() || message.channel.isThread()) return failure(say.errors.noThread);
  try {
    const thread =
      message.thread ??
      (await message.startThread({
        name: shortened(reply.title ?? '', THREAD_NAME),
        autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
      }));
    await thread.send(render(reply));
    return {
      tone: 'notice',
      lead: [plain(say.threadOpened), plain(' '), channel(thread.id)],
      cards: [],
    };
  } catch (error) {
    log.warn('A thread could not be opened.', { where, error });
    return failure(say.errors.noThread);
  }
}
