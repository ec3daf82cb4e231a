import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import { suggest } from './autocomplete.js';
import { answerCommand } from './commands.js';
import type { Context, Log } from './context.js';
import { answerMessage } from './messages.js';
import { answerPress } from './presses.js';
import { describe } from './run-safely.js';

/**
 * None of these intents is privileged: Discord hands over the text of messages that mention the bot
 * and of direct messages without the one for message content.
 */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

export function buildClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: INTENTS,
    // A direct message comes from a channel that was never announced.
    partials: [Partials.Channel],
    // The one place where mentions are turned off, for everything that is sent.
    allowedMentions: { parse: [] },
    // Messages are answered as they come and never looked up.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiUrl && { rest: { api: apiUrl.replace(/\/+$/, '') } }),
  });
}

/** Hands events to their handlers; the returned set holds the answers that are under way. */
export function handleEvents(client: Client, context: Context): ReadonlySet<Promise<void>> {
  const running = new Set<Promise<void>>();
  const track = (what: string, work: Promise<void>): void => {
    const guarded = work
      .catch((error) => context.log(`${what} failed: ${describe(error)}`))
      .finally(() => running.delete(guarded));
    running.add(guarded);
  };
  client.on(Events.MessageCreate, (message) =>
    track('The answer to a message', answerMessage(message, context)),
  );
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand())
      track(`/${interaction.commandName}`, answerCommand(interaction, context));
    else if (interaction.isButton() || interaction.isStringSelectMenu())
      track('A button', answerPress(interaction, context));
    else if (interaction.isModalSubmit() && interaction.isFromMessage())
      track('A form', answerPress(interaction, context));
    else if (interaction.isAutocomplete())
      track(`Suggestions for /${interaction.commandName}`, suggest(interaction, context));
  });
  logConnection(client, context.log);
  return running;
}

/** discord.js reconnects by itself; without a listener, its `error` event would end the process. */
function logConnection(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log(`Discord client: ${error.message}`));
  client.on(Events.Warn, (warning) => log(`Discord client: ${warning}`));
  client.on(Events.ShardError, (error) => log(`Connection to Discord: ${error.message}`));
  client.on(Events.ShardReconnecting, () => log('Connection to Discord lost; reconnecting.'));
  client.on(Events.ShardResume, () => log('Connection to Discord resumed.'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log(
      `Discord closed the connection for good (code ${code}): check DISCORD_TOKEN, then restart.`,
    ),
  );
}
