import { ApplicationCommandType, DiscordAPIError, Routes } from 'discord.js';
import type { Records } from '../records/records.js';
import { commandsJson } from './command-json.js';
import type { Registration } from './registration.js';

/**
 * Takes back registrations from before DISCORD_GUILD_ID was set, changed or taken out: Discord shows a
 * command twice that is registered for all servers and for one.
 * @returns what was done, a sentence each
 */
export async function removeOtherRegistrations(
  registration: Registration,
  { registered }: Records,
): Promise<string[]> {
  const { guildId } = registration;
  const others = [...registered.entries()].map(({ key }) => key).filter((key) => key !== guildId);
  const done: string[] = [];
  if (guildId) {
    await registered.put(guildId, { at: Date.now() });
    done.push(...(await removeGlobal(registration)));
  }
  for (const server of others) {
    done.push(await removeFrom(server, registration));
    await registered.remove(server);
  }
  return done;
}

interface Existing {
  readonly id: string;
  readonly type?: ApplicationCommandType | undefined;
  readonly name: string;
}

/** Only those of our names: the application may have commands of another program. */
async function removeGlobal({ rest, applicationId, commands }: Registration): Promise<string[]> {
  const route = Routes.applicationCommands(applicationId);
  const key = ({ type = ApplicationCommandType.ChatInput, name }: Omit<Existing, 'id'>) =>
    `${type} ${name}`;
  const ours = new Set(commandsJson(Object.values(commands), true).map(key));
  const doubles = ((await rest.get(route)) as Existing[]).filter((one) => ours.has(key(one)));
  for (const { id } of doubles) await rest.delete(Routes.applicationCommand(applicationId, id));
  return doubles.length === 0
    ? []
    : [
        `Removed ${doubles.length} commands that were registered for all servers before: the server of DISCORD_GUILD_ID would show them twice.`,
      ];
}

async function removeFrom(server: string, { rest, applicationId }: Registration): Promise<string> {
  try {
    await rest.put(Routes.applicationGuildCommands(applicationId, server), { body: [] });
    return `Removed the commands that were registered for server ${server} before.`;
  } catch (error) {
    // A server that the bot has left shows none.
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404))
      return `The commands registered for server ${server} before are gone with the bot's access to it.`;
    throw error;
  }
}
