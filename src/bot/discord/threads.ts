import { ThreadAutoArchiveDuration } from 'discord.js';
import { channel, failure, plain, type Reply } from '../reply.js';
import { shortened } from './components.js';
import { THREAD_NAME } from './limits.js';
import type { PressInteraction } from './presses.js';
import { render } from './render.js';
import type { Telling } from './run-safely.js';

/**
 * Opens a thread at the message with the button, or finds the one that is there, and says the reply
 * in it.
 * @param opened what is to be done before that; it gets the id of the thread
 * @returns what to tell whoever pressed
 */
export async function openThread(
  interaction: PressInteraction,
  reply: Reply,
  opened: (thread: string) => Promise<void>,
  { say, log, where }: Telling,
): Promise<Reply> {
  const { message } = interaction;
  if (!message) return failure(say.errors.noThread);
  try {
    const thread =
      message.thread ??
      (await message.startThread({
        name: shortened(reply.title ?? '', THREAD_NAME),
        autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
      }));
    await opened(thread.id);
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
