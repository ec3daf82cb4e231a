import { whatThereIs } from '../../retrieval/judge.js';
import { sentence } from '../../text.js';
import type { Command } from '../command.js';
import { plain, type Reply, strong } from '../reply.js';

/** @param commands those that it tells of */
export const helpFor = (commands: readonly Command[]) =>
  ({
    name: 'help',
    description: 'Tells what this bot can do',
    access: 'everyone',
    options: [],
    async run(_call, bot): Promise<Reply> {
      return {
        tone: 'answer',
        title: 'Answers from the back issues',
        lead: [
          plain(
            'Ask in plain words. The answer is what the issues say, word for word, with publication, section and the date of the issue; ' +
              `if they do not say it, you are told so. ${sentence(whatThereIs(bot.issues()))}`,
          ),
        ],
        cards: [{ title: 'Commands', body: commands.map(line) }],
        footer:
          'Words such as "in the May 2025 issue", "since March" or "the latest issue" narrow a question down.',
      };
    },
  }) as const satisfies Command;

function line({ name, description, options }: Command) {
  const names = options.map((option) => (option.required ? option.name : `[${option.name}]`));
  return [strong([`/${name}`, ...names].join(' ')), plain(`: ${description}.`)];
}
