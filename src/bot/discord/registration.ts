import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Command, Option } from '../command.js';
import type { Commands } from './context.js';

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Registers for this server only, where a change shows at once; else for all servers and DMs. */
  readonly guildId?: string | undefined;
  readonly commands: Commands;
}

type CommandJson = RESTPutAPIApplicationCommandsJSONBody[number];

/** Tells Discord the commands, if it does not know exactly these yet: it counts registrations. */
export async function register(registration: Registration): Promise<'unchanged' | 'replaced'> {
  const { rest, applicationId, guildId, commands } = registration;
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const wanted = Object.values(commands).map((command) => commandJson(command, guildId));
  const existing = (await rest.get(route)) as CommandJson[];
  const forServer = guildId !== undefined;
  if (fingerprint(existing, forServer) === fingerprint(wanted, forServer)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'replaced';
}

function commandJson(command: Command, guildId?: string): CommandJson {
  const forAdministrators = command.access === 'administrators';
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: requiredFirst(command.options).map(optionJson),
    ...(forAdministrators && { default_member_permissions: '0' }),
    // Discord takes these two for commands of all servers only.
    ...(!guildId && {
      contexts: contexts(forAdministrators),
      integration_types: [...GUILD_INSTALL],
    }),
  };
}

/**
 * Not for installation by a user: the command would follow its user into any server, and an
 * administrator there is not one of ours.
 */
const GUILD_INSTALL = [ApplicationIntegrationType.GuildInstall] as const;

const contexts = (forAdministrators: boolean): InteractionContextType[] =>
  forAdministrators
    ? [InteractionContextType.Guild]
    : [InteractionContextType.Guild, InteractionContextType.BotDM];

/** Discord refuses a required option after an optional one. */
const requiredFirst = (options: readonly Option[]): Option[] =>
  options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false));

const optionJson = (option: Option): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name: option.name,
  description: option.description,
  required: option.required ?? false,
  autocomplete: option.complete !== undefined,
});

/**
 * Commands without what Discord adds to them (ids, versions, defaults), to compare by. Where a
 * server's own commands can be used is not ours to say, whatever Discord answers.
 */
function fingerprint(commands: readonly CommandJson[], forServer: boolean): string {
  const normal = commands.map((command) => ({
    type: command.type ?? ApplicationCommandType.ChatInput,
    name: command.name,
    description: 'description' in command ? command.description : '',
    permissions: command.default_member_permissions ?? null,
    contexts: forServer ? [] : (command.contexts ?? []).toSorted(),
    integrations: forServer ? [] : (command.integration_types ?? []).toSorted(),
    options: ('options' in command ? (command.options ?? []) : []).map(normalOption),
  }));
  return JSON.stringify(normal.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}

const normalOption = (option: object): unknown => {
  const { type, name, description, required, autocomplete } =
    option as Partial<APIApplicationCommandStringOption>;
  return {
    type,
    name,
    description,
    required: required ?? false,
    autocomplete: autocomplete ?? false,
  };
};
