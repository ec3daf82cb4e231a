/**
 * An error and what caused it, without the other properties that errors bring along: those of
 * discord.js hold what was sent, and the address with the token of an interaction.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${describeError(error.cause)}`;
  return (error.stack ?? `${error.name}: ${error.message}`) + cause;
}

/** For programs. */
export const errorJson = (error: unknown) => ({
  ...(error instanceof Error && { name: error.name, message: error.message, ...codeOf(error) }),
  stack: describeError(error),
});

const codeOf = (error: object): object =>
  'code' in error && ['string', 'number'].includes(typeof error.code) ? { code: error.code } : {};
