import {
  Client,
  Events,
  GatewayIntentBits,
  type GuildMember,
  Options,
  Partials,
  type User,
} from 'discord.js';
import type { Log } from '../log/log.js';
import { suggest } from './autocomplete.js';
import { answerCommand } from './commands.js';
import type { Context } from './context.js';
import { answerMessage } from './messages.js';
import { answerPress } from './presses.js';
import { Recent } from './recent.js';
import type { Timing } from './timing.js';
import { refuseUnknown } from './unknown.js';

/**
 * None of these intents is privileged: Discord hands over the text of messages that mention the bot
 * and of direct messages without the one for message content.
 */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** So many are known at once; the bot itself always. */
const people = {
  maxSize: 1000,
  keepOverLimit: ({ id, client }: User | GuildMember): boolean => id === client.user?.id,
};

export interface ClientOptions {
  /** The base of Discord's REST API, such as https://discord.com/api; for tests and proxies. */
  readonly apiUrl?: string | undefined;
  /** Asks for the text of all messages, which is a privileged intent. */
  readonly readsEverything?: boolean;
}

export function buildClient(
  { apiUrl, readsEverything = false }: ClientOptions,
  timing: Timing,
): Client {
  return new Client({
    intents: readsEverything ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // A direct message comes from a channel that was never announced.
    partials: [Partials.Channel],
    // The one place where mentions are turned off, for everything that is sent.
    allowedMentions: { parse: [] },
    // Messages are answered as they come and never looked up; people are forgotten after others came.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: people,
      GuildMemberManager: people,
    }),
    rest: {
      timeout: timing.request,
      // Each interaction leaves a queue behind: an hour of them, as by default, can take 200 MB.
      handlerSweepInterval: 60_000,
      ...(apiUrl && { api: apiUrl.replace(/\/+$/, '') }),
    },
  });
}

/** Hands events to their handlers; the returned set holds the answers that are under way. */
export function handleEvents(client: Client, context: Context): ReadonlySet<Promise<void>> {
  const running = new Set<Promise<void>>();
  const track = (where: string, work: Promise<void>): void => {
    const guarded = work
      .catch((error) => context.log.error('An answer failed.', { where, error }))
      .finally(() => running.delete(guarded));
    running.add(guarded);
  };
  const timed = (where: string, work: Promise<void>): void => {
    const started = performance.now();
    track(
      where,
      work.then(() => context.metrics.replied(where, performance.now() - started)),
    );
  };
  const recent = new Recent();
  client.on(Events.MessageCreate, (message) => {
    if (recent.isNew(message.id)) track('a message', answerMessage(message, context));
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!recent.isNew(interaction.id)) return;
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      timed(`/${interaction.commandName}`, answerCommand(interaction, context));
    else if (interaction.isButton() || interaction.isStringSelectMenu())
      timed('a button', answerPress(interaction, context));
    else if (interaction.isModalSubmit() && interaction.isFromMessage())
      timed('a form', answerPress(interaction, context));
    else if (interaction.isAutocomplete())
      timed(`suggestions for /${interaction.commandName}`, suggest(interaction, context));
    else timed('something unknown', refuseUnknown(interaction, context));
  });
  logConnection(client, context.log);
  client.on(Events.ShardReconnecting, () => context.metrics.reconnecting());
  return running;
}

/** discord.js reconnects by itself; without a listener, its `error` event would end the process. */
function logConnection(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error('The Discord client failed.', { error }));
  client.on(Events.Warn, (warning) => log.warn(`Discord client: ${warning}`));
  client.on(Events.ShardError, (error) => log.warn('The connection to Discord failed.', { error }));
  client.on(Events.ShardReconnecting, () => log.warn('Connection to Discord lost; reconnecting.'));
  client.on(Events.ShardResume, () => log.info('Connection to Discord resumed.'));
}
