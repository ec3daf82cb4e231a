import { type REST, Routes } from 'discord.js';
import { fingerprint } from './command-fingerprint.js';
import { type CommandJson, commandsJson } from './command-json.js';
import type { Commands } from './context.js';

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Registers for this server only, where a change shows at once; else for all servers and DMs. */
  readonly guildId?: string | undefined;
  readonly commands: Commands;
}

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
