import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type Permissions,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Access } from '../admission/access.js';
import type { Command, Option } from '../command.js';
import type { CommandWords } from '../phrases/command-words.js';
import { languages } from '../phrases/index.js';

export type CommandJson = RESTPutAPIApplicationCommandsJSONBody[number];

/** @param forServer for the commands of one server, which have no say in where they can be used */
export function commandsJson(commands: readonly Command[], forServer: boolean): CommandJson[] {
  const tops = new Set(commands.map(({ name }) => topOf(name)));
  return [...tops].flatMap((top) => {
    const group = commands.filter(({ name }) => topOf(name) === top);
    const common = commonJson(group, forServer);
    return [slashJson(top, group, common), ...group.flatMap((one) => menuJson(one, common))];
  });
}

/** "config" of "config show": a command and those that stand under it are one for Discord. */
const topOf = (name: string): string => name.split(' ')[0]!;

type Common = ReturnType<typeof commonJson>;

function commonJson(group: readonly Command[], forServer: boolean) {
  const [access] = group.map((command) => command.access).sort(leastFirst) as [Access];
  return {
    ...PERMISSIONS[access],
    // Discord takes these two for commands of all servers only.
    ...(!forServer && access === 'everyone' ? EVERYWHERE : {}),
    ...(!forServer && access !== 'everyone' ? AT_HOME : {}),
  };
}

const ACCESSES: readonly Access[] = ['everyone', 'managers', 'administrators'];
const leastFirst = (a: Access, b: Access): number => ACCESSES.indexOf(a) - ACCESSES.indexOf(b);

/**
 * Whom Discord shows a command; 0 are administrators. We check again when it is used. Discord takes
 * numbers as well as text here; its OpenAPI description has numbers, discord.js types have text.
 */
const shownTo = (permissions: bigint) => ({
  default_member_permissions: Number(permissions) as unknown as Permissions,
});
const PERMISSIONS = {
  everyone: {},
  managers: shownTo(PermissionFlagsBits.ManageGuild),
  administrators: shownTo(0n),
} as const;

const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/**
 * Not for installation by a user: the command would follow its user into any server, and an
 * administrator there is not one of ours.
 */
const AT_HOME = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

function slashJson(top: string, group: readonly Command[], common: Common): CommandJson {
  const [first] = group as [Command];
  const single = first.name === top;
  return {
    type: ApplicationCommandType.ChatInput,
    ...inAllLanguages({ name: top, description: first.description }, top, (words) => words),
    options: single ? optionsJson(first) : group.map(subcommandJson),
    ...common,
  };
}

const subcommandJson = (command: Command): APIApplicationCommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  ...inAllLanguages(
    { name: command.name.split(' ')[1]!, description: command.description },
    command.name,
    (words) => words,
  ),
  options: optionsJson(command),
});

const menuJson = ({ name, messageMenu }: Command, common: Common): CommandJson[] =>
  messageMenu
    ? [
        {
          type: ApplicationCommandType.Message,
          name: messageMenu,
          name_localizations: byLocale(name, (words) => words.messageMenu),
          ...common,
        },
      ]
    : [];

/** Discord refuses a required option after an optional one. */
const optionsJson = ({ name, options }: Command): APIApplicationCommandBasicOption[] =>
  options
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map((option) => optionJson(option, name));

function optionJson(option: Option, command: string): APIApplicationCommandBasicOption {
  const { name, description, required = false, type = 'text' } = option;
  const named = inAllLanguages({ name, description }, command, ({ options }) => options?.[name]);
  const common = { ...named, required };
  if (type === 'yes or no') return { ...common, type: ApplicationCommandOptionType.Boolean };
  if (type === 'channel') return { ...common, type: ApplicationCommandOptionType.Channel };
  const asText = { ...common, type: ApplicationCommandOptionType.String } as const;
  if (option.choices) return { ...asText, choices: [...option.choices] };
  return { ...asText, autocomplete: option.complete !== undefined };
}

/** A name and a description with what they are in other languages; without any, in English alone. */
const inAllLanguages = (
  english: { readonly name: string; readonly description: string },
  command: string,
  pick: (words: CommandWords) => Partial<CommandWords> | undefined,
) => ({
  ...english,
  name_localizations: byLocale(command, (words) => pick(words)?.name),
  description_localizations: byLocale(command, (words) => pick(words)?.description),
});

/** What each language calls something of a command; a language that has no word is left out. */
function byLocale(
  command: string,
  pick: (words: CommandWords) => string | undefined,
): LocalizationMap {
  const found = Object.entries(languages).flatMap(([locale, { commands }]) => {
    const words = Object.hasOwn(commands, command) ? commands[command] : undefined;
    const word = words && pick(words);
    return word === undefined ? [] : [[locale, word] as const];
  });
  return Object.fromEntries(found);
}
