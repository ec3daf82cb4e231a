/**
 * What Discord accepts, in UTF-16 units; Discord counts code points, so ours is the stricter count.
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 * https://docs.discord.com/developers/interactions/application-commands
 */
export const EMBEDS = {
  perMessage: 10,
  /** Summed over the titles, descriptions and footers of all embeds of a message. */
  total: 6000,
  title: 256,
  description: 4096,
  footer: 2048,
} as const;

export const AUTOCOMPLETE = { choices: 25, name: 100, value: 100 } as const;

/** Typing shows for 10 s; renewed a little earlier, it never flickers. */
export const TYPING_RENEWAL_MS = 8000;

/** Edits of one message are limited to about five in 5 s; progress leaves room for the answer. */
export const PROGRESS_INTERVAL_MS = 1500;
