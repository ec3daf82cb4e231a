import { DiscordAPIError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

const INTENT_REFUSED =
  'Discord does not allow this bot the text of all messages: in the developer portal, under Bot, switch on the Message Content Intent, or set DISCORD_MESSAGE_CONTENT=off.';

/** Without the original error: it can hold the token, and this one is shown and logged. */
export function explainLogin(
  error: unknown,
  token: string,
  apiUrl = 'https://discord.com/api',
): Error {
  if (isTokenRefused(error)) return wrongToken();
  if (error instanceof Error && error.message === 'Used disallowed intents')
    return new Error(INTENT_REFUSED);
  const reason = String(error instanceof Error ? error.message : error).replaceAll(token, '…');
  return new Error(`Could not connect to Discord at ${apiUrl}: ${reason}`);
}

/** @param code with which Discord closed the connection, not to be opened again */
export const explainLoss = (code: number): Error =>
  new Error(
    code === GatewayCloseCodes.DisallowedIntents
      ? INTENT_REFUSED
      : `Discord closed the connection for good (code ${code}): check DISCORD_TOKEN, then restart.`,
  );

/** @throws if it could not stand in a header, and the error about that would quote it */
export function refuseUnsendable(token: string): void {
  if (!/^[\x21-\x7E]+$/.test(token)) throw wrongToken();
}

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
