import { setTimeout as delay } from 'node:timers/promises';
import {
  type Client,
  DiscordAPIError,
  DiscordjsErrorCodes,
  Events,
  OAuth2Scopes,
} from 'discord.js';
import { buildClient, type ClientOptions, handleEvents, INTENT_REFUSED } from './client.js';
import type { Context } from './context.js';
import { register } from './registration.js';
import { removeOtherRegistrations } from './single-registration.js';

export interface DiscordSetup extends Context, ClientOptions {
  readonly token: string;
  /** Registers the commands for this server only. */
  readonly guildId?: string | undefined;
}

export interface RunningDiscord {
  stop(): Promise<void>;
}

/** How long answers that are under way may take to go out when the bot stops. */
const LAST_ANSWERS_MS = 3000;

/** Connects, registers the commands and answers until stopped. */
export async function startDiscord(setup: DiscordSetup): Promise<RunningDiscord> {
  if (!isSendable(setup.token)) throw wrongToken();
  const client = buildClient(setup);
  const running = handleEvents(client, setup);
  const ready = await connect(client, setup);
  await registerCommands(ready, setup);
  return { stop: () => stop(client, running) };
}

async function connect(
  client: Client,
  { token, apiUrl, log }: DiscordSetup,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch((error) => {
    throw explain(error, token, apiUrl);
  });
  const connected = await ready;
  const servers = connected.guilds.cache.size;
  log.info(`Connected to Discord as ${connected.user.tag}, in ${servers} server(s).`);
  if (servers === 0) log.info(`Invite the bot to a server: ${inviteUrl(connected)}`);
  return connected;
}

async function registerCommands(client: Client<true>, setup: DiscordSetup): Promise<void> {
  const { guildId, commands, bot, log } = setup;
  const where = guildId ? `for server ${guildId}` : 'for all servers';
  try {
    const { rest, application } = client;
    const registration = { rest, applicationId: application.id, guildId, commands };
    log.info(`Commands ${where}: ${await register(registration)}.`);
    for (const done of await removeOtherRegistrations(registration, bot.records)) log.info(done);
  } catch (error) {
    await client.destroy();
    const hint = guildId ? ' Check DISCORD_GUILD_ID and that the bot was invited there.' : '';
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Discord did not accept the commands ${where}: ${reason}.${hint}`, {
      cause: error,
    });
  }
}

async function stop(client: Client, running: ReadonlySet<Promise<void>>): Promise<void> {
  client.removeAllListeners(Events.MessageCreate);
  client.removeAllListeners(Events.InteractionCreate);
  const patience = new AbortController();
  const tooLong = delay(LAST_ANSWERS_MS, undefined, { signal: patience.signal }).catch(() => {});
  await Promise.race([Promise.all(running), tooLong]);
  patience.abort();
  await client.destroy();
}

/** Without the original error: it can hold the token, and this one is shown and logged. */
function explain(error: unknown, token: string, apiUrl = 'https://discord.com/api'): Error {
  if (isTokenRefused(error)) return wrongToken();
  if (error instanceof Error && error.message === 'Used disallowed intents')
    return new Error(INTENT_REFUSED);
  const reason = String(error instanceof Error ? error.message : error).replaceAll(token, '…');
  return new Error(`Could not connect to Discord at ${apiUrl}: ${reason}`);
}

/** Anything else could not stand in a header, and the error about that would quote it. */
const isSendable = (token: string): boolean => /^[\x21-\x7E]+$/.test(token);

const wrongToken = (): Error =>
  new Error(
    'Discord refused the token: check DISCORD_TOKEN against the one on the Bot page of your application at https://discord.com/developers/applications.',
  );

/** The token is refused over REST or, if it was reset in between, by the gateway. */
const isTokenRefused = (error: unknown): boolean =>
  (error instanceof DiscordAPIError && error.status === 401) ||
  (error instanceof Error &&
    (error.message === 'Authentication failed' ||
      ('code' in error && error.code === DiscordjsErrorCodes.TokenInvalid)));

const inviteUrl = (client: Client<true>): string =>
  client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: [
      'ViewChannel',
      'SendMessages',
      'SendMessagesInThreads',
      'CreatePublicThreads',
      'AttachFiles',
      'EmbedLinks',
      'ReadMessageHistory',
    ],
  });
