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

/** https://docs.discord.com/developers/components/reference */
export const COMPONENTS = {
  rows: 5,
  buttons: 5,
  /** The label of a button. */
  label: 80,
  customId: 100,
  placeholder: 150,
  choices: 25,
  /** The label of a choice, and the remark beside it. */
  choice: 100,
} as const;

/** The title of a form, and the label of a field in it. */
export const FORM = { title: 45, label: 45, placeholder: 100 } as const;

/** A file's description for those who do not see it. */
export const ALT_TEXT = 1024;

export const THREAD_NAME = 100;

export const AUTOCOMPLETE = { choices: 25, name: 100, value: 100 } as const;

/** Typing shows for 10 s; renewed a little earlier, it never flickers. */
export const TYPING_RENEWAL_MS = 8000;

/** Edits of one message are limited to about five in 5 s; progress leaves room for the answer. */
export const PROGRESS_INTERVAL_MS = 1500;
