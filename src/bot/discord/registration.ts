import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type Permissions,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Access } from '../access.js';
import type { Command, Option } from '../command.js';
import { fingerprint } from './command-fingerprint.js';
import type { Commands } from './context.js';

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Registers for this server only, where a change shows at once; else for all servers and DMs. */
  readonly guildId?: string | undefined;
  readonly commands: Commands;
}

export type CommandJson = RESTPutAPIApplicationCommandsJSONBody[number];

/** Tells Discord the commands, if it does not know exactly these yet: it counts registrations. */
export async function register(registration: Registration): Promise<'unchanged' | 'replaced'> {
  const { rest, applicationId, guildId, commands } = registration;
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = commandsJson(Object.values(commands), guildId !== undefined);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const existing = (await rest.get(route, { query })) as CommandJson[];
  const forServer = guildId !== undefined;
  if (fingerprint(existing, forServer) === fingerprint(wanted, forServer)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'replaced';
}

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
    name: top,
    description: first.description,
    options: single ? optionsJson(first) : group.map(subcommandJson),
    ...common,
  };
}

const subcommandJson = (command: Command): APIApplicationCommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name: command.name.split(' ')[1]!,
  description: command.description,
  options: optionsJson(command),
});

const menuJson = ({ messageMenu }: Command, common: Common): CommandJson[] =>
  messageMenu ? [{ type: ApplicationCommandType.Message, name: messageMenu, ...common }] : [];

/** Discord refuses a required option after an optional one. */
const optionsJson = ({ options }: Command): APIApplicationCommandBasicOption[] =>
  options
    .toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(optionJson);

function optionJson(option: Option): APIApplicationCommandBasicOption {
  const { name, description, required = false, type = 'text' } = option;
  const common = { name, description, required };
  if (type === 'yes or no') return { ...common, type: ApplicationCommandOptionType.Boolean };
  if (type === 'channel') return { ...common, type: ApplicationCommandOptionType.Channel };
  const asText = { ...common, type: ApplicationCommandOptionType.String } as const;
  if (option.choices) return { ...asText, choices: [...option.choices] };
  return { ...asText, autocomplete: option.complete !== undefined };
}
