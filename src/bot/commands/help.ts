import type { Command } from '../command.js';
import { typedName, wordsFor } from '../phrases/index.js';
import { whatThereIs } from '../replies/spoken.js';
import { plain, type Reply, strong } from '../reply.js';

/** @param commands those that it tells of */
export const helpFor = (commands: readonly Command[]) =>
  ({
    name: 'help',
    description: 'Tells what this bot can do',
    access: 'everyone',
    options: [],
    async run({ say, caller: { locale } }, bot): Promise<Reply> {
      return {
        tone: 'answer',
        title: say.help.title,
        lead: [plain(`${say.help.how} ${whatThereIs(bot.issues(), say)}`)],
        cards: [
          { title: say.help.commands, body: commands.map((command) => line(command, locale)) },
        ],
        footer: say.help.narrow,
      };
    },
  }) as const satisfies Command;

/** As Discord shows the command in the caller's language. */
function line(command: Command, locale: string) {
  const words = wordsFor(locale, command.name);
  const names = command.options.map(({ name, required }) => {
    const shown = words?.options?.[name]?.name ?? name;
    return required ? shown : `[${shown}]`;
  });
  return [
    strong([`/${typedName(locale, command.name)}`, ...names].join(' ')),
    plain(`: ${words?.description ?? command.description}.`),
  ];
}
