const ZERO_WIDTH_SPACE = '\u200B';

/**
 * Where a space without width keeps a sequence from acting. Discord parses mentions and invites
 * from the raw text, where a backslash would not stop it; links lose their `://`.
 */
const BROKEN_UP =
  /(?<=@)(?=everyone|here|[!&]?\d)|(?<=\w:)(?=\/\/)|(?<=\b(?:discord(?:app)?\.(?:gg|com|new|gift)|dis\.gd))(?=\/)/gi;

/** Characters that format: anywhere, as a `:name:` emoji, or first in a line. */
const FORMATTING = /[\\*_~|`<[\]]|:(?=[\w+-]+:)|(?<=^[^\S\n]*)[-+>#]|(?<=^[^\S\n]*\d+)[.)]/gm;

/** Characters that are never seen but hide, reorder or break the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
export const UNSEEN: RegExp = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text that Discord shows as it is. Stricter than discord.js's escapeMarkdown, which lets masked
 * links, mentions, headings, subtext, lists, quotes, timestamps, emoji and links through. A span may
 * start a line, so its first character is treated as one that does.
 */
export const literal = (text: string): string =>
  text.replace(UNSEEN, '').replace(BROKEN_UP, ZERO_WIDTH_SPACE).replace(FORMATTING, '\\$&');

/** Two formatted runs that touch would read as one: `**a****b**`. */
export const SEPARATOR = ZERO_WIDTH_SPACE;
