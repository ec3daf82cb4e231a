import type { CommandBody, OptionBody } from '../../tests/support/discord/command-store.js';
import type { DiscordDouble } from '../../tests/support/discord/double.js';
import { OTHER_CHANNEL_ID } from '../../tests/support/discord/world.js';

/** A command that can be called: one without subcommands, or a subcommand. */
export interface Leaf {
  /** As it is typed, e.g. "config show". */
  readonly name: string;
  readonly options: readonly OptionBody[];
}

const TYPE = { subcommand: 1, boolean: 5, channel: 7 } as const;
const SLASH = 1;

export function leavesOf(commands: readonly CommandBody[]): Leaf[] {
  return commands
    .filter(({ type }) => type === SLASH)
    .flatMap(({ name, options = [] }) => {
      const below = options.filter(({ type }) => type === TYPE.subcommand);
      return below.length > 0
        ? below.map((sub) => ({ name: `${name} ${sub.name}`, options: sub.options ?? [] }))
        : [{ name, options }];
    });
}

/** What is written where nothing is suggested; by the name of the option. */
export type Samples = Readonly<Record<string, string>>;

/** A value for each of the options: the first that is suggested, or a sample. */
export async function valuesFor(
  discord: DiscordDouble,
  { name }: Leaf,
  options: readonly OptionBody[],
  samples: Samples,
): Promise<Record<string, string | boolean>> {
  const values: Record<string, string | boolean> = {};
  for (const option of options) {
    const value = await valueFor(discord, name, option, samples);
    if (value !== undefined) values[option.name] = value;
  }
  return values;
}

async function valueFor(
  discord: DiscordDouble,
  command: string,
  { type, name, choices, autocomplete }: OptionBody,
  samples: Samples,
): Promise<string | boolean | undefined> {
  if (type === TYPE.boolean) return true;
  // Not the one where commands are called: what is set for it would change the replies there.
  if (type === TYPE.channel) return OTHER_CHANNEL_ID;
  if (choices) return choices[0]?.value;
  if (autocomplete) return (await discord.autocomplete(command, name, ''))[0]?.value;
  return samples[name] ?? 'text';
}
