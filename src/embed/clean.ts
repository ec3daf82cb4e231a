import { decoded, entityPattern } from './entities.js';
import type { MappedText } from './mapped-text.js';

/** Words as a document writes them, lower case, with inner hyphens: it decides how a split word heals. */
export type Vocabulary = ReadonlySet<string>;

export const vocabularyOf = (text: string): Vocabulary =>
  new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);

const drop = () => '';
const inner = (match: RegExpMatchArray) => match[1] ?? '';

/** In this order: each step sees what the one before has left. */
const markup: readonly [RegExp, (match: RegExpMatchArray) => string][] = [
  // What a terminal would act upon: colours, titles, links.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what goes
  [/\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]{0,500}(?:\u0007|\u001b\\))/g, drop],
  [/[ \t]{2,}/g, () => ' '],
  [/<!--[\s\S]*?-->/g, drop],
  [/!\[[^\]]*\]\([^)]*\)/g, drop],
  // The mark of a footnote that leads to it, and what leads back.
  [/\[\^?\d{1,3}\]\(#[^()\s]*\)/g, drop],
  [/\[([^\]]{0,500})\]\((?:[^()]|\([^()]*\))*\)/g, inner],
  [/^[ \t]*\[[^\]^]+\]:[ \t]*\S+.*$/gm, drop],
  [/\[([^\]]{1,500})\]\[[^\]]{0,500}\]/g, inner],
  [/\[\^[^\]]+\]:?/g, drop],
  [/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi, inner],
  // The mark of a footnote; a square metre and the "th" of an ordinal stay.
  [/(?<=\p{L}{3}|[.,;:!?"'”’)])<sup>\s*\[?\d{1,2}\]?\s*<\/sup>/giu, drop],
  [/<br\s*\/?>/gi, () => ' '],
  [/<\/?[a-z][^<>]*>/gi, drop],
  [/^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|\|)/gm, drop],
  [/[ \t]*\|[ \t]*$/gm, drop],
  [/[ \t]+#+[ \t]*$/gm, drop],
  [/^[ \t]*(?:[-–*+•▪◦‣·▲▼►◄■□●○◆]+|\(?\d{1,2}(?:\.\d{1,2})*[.)])[ \t]+/g, drop],
  [/(\*{1,3}|~~|`{1,3})(?=\S)([^*`~]*?\S)\1/g, (match) => match[2]!],
  [/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*?\S)\1(?![\p{L}\p{N}_])/gu, (match) => match[2]!],
  // Half of a pair, where a sentence begins or ends inside what is emphasised.
  [/\*{2,}|(?<![\p{L}\p{N}\\])\*(?=\S)|(?<=[^\s\\])\*(?![\p{L}\p{N}])/gu, drop],
  [/(?<=^|\s)[*_]+(?=\s|$)/g, drop],
  [/\\([\\`*_{}[\]()#+\-.!~>|])/g, inner],
  [entityPattern, ([entity]) => decoded(entity!)],
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, drop],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what goes
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, () => ' '],
];

/** Text as a reader sees it on the page: no markup, no split words, single spaces. */
export function clean(text: MappedText, vocabulary: Vocabulary): MappedText {
  const bare = markup.reduce((rest, [pattern, put]) => rest.replace(pattern, put), text);
  return healHyphens(bare, vocabulary)
    .replace(/\s+/g, () => ' ')
    .replace(/ (?=[,;:.!?)\]](?:\s|$))/g, drop)
    .trim();
}

const splitWord = /(\p{L}{1,40})[-‐‑]\s+(?!(?:and|or|to|nor|und|oder)\b)(\p{Ll}+)/gu;

/** Joins words that a line end or a column end has split. */
function healHyphens(text: MappedText, vocabulary: Vocabulary): MappedText {
  return text.replace(splitWord, ([, head, tail]) => healed(head!, tail!, vocabulary));
}

/** Halves that are no words without their hyphen, in any newsletter's English. */
const compoundHeads =
  /^(?:self|well|high|low|long|short|non|cross|multi|half|full|real|large|small|first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|year|month|day|state|world)$/i;

export function healed(head: string, tail: string, vocabulary: Vocabulary): string {
  const hyphenated = `${head}-${tail}`;
  const joined = head + tail;
  if (vocabulary.has(hyphenated.toLowerCase())) return hyphenated;
  if (vocabulary.has(joined.toLowerCase())) return joined;
  return compoundHeads.test(head) ? hyphenated : joined;
}
