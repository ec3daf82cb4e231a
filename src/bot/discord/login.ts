import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events, OAuth2Scopes, Status } from 'discord.js';
import { Metrics } from '../monitor/metrics.js';
import type { Announcer } from '../subscriptions/announcer.js';
import { buildClient, type ClientOptions, handleEvents } from './client.js';
import type { Context } from './context.js';
import { explainLogin, explainLoss, refuseUnsendable } from './login-errors.js';
import { announcerOf } from './posting.js';
import { register } from './registration.js';
import { removeOtherRegistrations } from './single-registration.js';
import { TIMING, type Timing } from './timing.js';

export interface DiscordSetup extends Omit<Context, 'timing' | 'metrics'>, ClientOptions {
  readonly token: string;
  /** Registers the commands for this server only. */
  readonly guildId?: string | undefined;
  /** Of the processes that share this bot's servers one does what is to be done once. Default: true. */
  readonly isFirst?: boolean;
  /** What differs from the usual. */
  readonly timing?: Partial<Timing>;
  readonly metrics?: Metrics;
}

export interface RunningDiscord {
  /** Rejects, with what to do, when Discord ends the connection for good. */
  readonly lost: Promise<never>;
  readonly announcer: Announcer;
  /** Whether Discord is connected. */
  readonly isAlive: () => boolean;
  stop(): Promise<void>;
}

/** Connects, registers the commands and answers until stopped. */
export async function startDiscord(setup: DiscordSetup): Promise<RunningDiscord> {
  refuseUnsendable(setup.token);
  const timing = { ...TIMING, ...setup.timing };
  const client = buildClient(setup, timing);
  const metrics = setup.metrics ?? new Metrics();
  const running = handleEvents(client, { ...setup, timing, metrics });
  const ready = await connect(client, setup);
  const lost = lossOf(client);
  if (setup.isFirst ?? true) await registerCommands(ready, setup);
  return {
    lost,
    announcer: announcerOf(ready),
    isAlive: () => client.ws.shards.every(({ status }) => status === Status.Ready),
    stop: () => stop(client, running, timing),
  };
}

function lossOf(client: Client): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(explainLoss(code)));
  });
  // Who waits for it hears it; nobody needs to.
  lost.catch(() => undefined);
  return lost;
}

async function connect(
  client: Client,
  { token, apiUrl, log }: DiscordSetup,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token).catch((error) => {
    throw explainLogin(error, token, apiUrl);
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

async function stop(
  client: Client,
  running: ReadonlySet<Promise<void>>,
  { lastAnswers }: Timing,
): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  client.removeAllListeners(Events.MessageCreate);
  client.removeAllListeners(Events.InteractionCreate);
  const patience = new AbortController();
  const tooLong = delay(lastAnswers, undefined, { signal: patience.signal }).catch(() => {});
  await Promise.race([Promise.all(running), tooLong]);
  patience.abort();
  await client.destroy();
}

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
