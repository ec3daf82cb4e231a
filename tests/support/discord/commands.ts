import type { Bot } from '../../../src/bot/bot.js';
import type { Call, Command } from '../../../src/bot/command.js';
import { notice, plain, type Reply } from '../../../src/bot/reply.js';

/** Small commands with the shapes of the real ones; `calls` records what they were asked. */
export class FakeCommands {
  readonly calls: Call[] = [];
  readonly table: Record<string, Command>;

  constructor(run: Partial<Record<'ask' | 'reindex', Command['run']>> = {}) {
    const echo = async (call: Call): Promise<Reply> =>
      notice(`You asked: ${call.options.question ?? ''}`);
    const ask = this.#command('ask', run.ask ?? echo, [
      { name: 'issue', description: 'An issue', complete: () => suggestions() },
      { name: 'question', description: 'What to look for', required: true },
    ]);
    this.table = {
      ask: { ...ask, searches: true },
      help: this.#command('help', async () => notice('Ask me about the back issues.'), []),
      reindex: {
        ...this.#command('reindex', run.reindex ?? (async () => notice('Re-read.')), []),
        access: 'administrators',
      },
    };
  }

  #command(name: string, run: Command['run'], options: Command['options']): Command {
    const recorded = (call: Call, bot: Bot): Promise<Reply> => {
      this.calls.push(call);
      return run(call, bot);
    };
    return { name, description: `Does ${name}`, options, access: 'everyone', run: recorded };
  }
}

/** More than Discord takes, with a name and a value that are too long. */
const suggestions = () => [
  { name: `Long ${'name '.repeat(30)}`, value: 'long-name' },
  { name: 'Long value', value: 'v'.repeat(101) },
  ...Array.from({ length: 40 }, (_, index) => ({
    name: `Issue ${index}`,
    value: `issue-${index}`,
  })),
];

export const answer = (text: string): Reply => ({
  tone: 'answer',
  cards: [{ title: 'A title', body: [[plain(text)]], citation: 'A publication, June 2025' }],
});

/** A promise that the test resolves. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
