import { isByline, isCredit, isJump } from './block-marks.js';
import { isContentsEntry, isDiaryRow, isListItem, isRule, isTableRow, type Line } from './lines.js';
import { isClosed } from './sentences.js';
import { isCapitals, isTitleCase, isTitleLike, wordsOf } from './titles.js';

/** Lines that make one block: a paragraph, a heading, a list item. */
export type LineGroup = readonly Line[];

/** Groups the lines; those that are left out, such as furniture, belong to none and separate none. */
export const lineGroups = (lines: readonly Line[], left: ReadonlySet<Line>): LineGroup[] =>
  paragraphs(lines, left).flatMap(split);

/** Runs of lines without a blank line between them. */
function paragraphs(lines: readonly Line[], left: ReadonlySet<Line>): LineGroup[] {
  const groups: Line[][] = [];
  let apart = true;
  for (const line of lines) {
    apart ||= line.afterBlank;
    if (isRule(line.raw)) apart = true;
    else if (!left.has(line)) {
      if (apart) groups.push([]);
      groups.at(-1)!.push(line);
      apart = false;
    }
  }
  return groups;
}

/** Cuts headings, bylines and list items out of a group of lines that has no blank line in it. */
function split(group: LineGroup): LineGroup[] {
  const longest = group.reduce((length, { text }) => Math.max(length, text.length), 0);
  const parts: Line[][] = [];
  let open = false;
  /** The last part is, so far, a heading in capitals. */
  let inCapitals = false;
  for (const [i, line] of group.entries()) {
    const part = parts.at(-1);
    const isCapital = isCapitalLine(line);
    const goesOn = inCapitals && isCapital && isTitleLike(line.text);
    const alone = goesOn || standsAlone(group, i, longest);
    if (part && (goesOn || (open && !alone && !isItem(line.raw)))) part.push(line);
    else {
      parts.push([line]);
      inCapitals = true;
    }
    inCapitals &&= isCapital;
    open = !alone;
  }
  return parts;
}

/** Of a heading in capitals, which may take several lines. */
const isCapitalLine = (line: Line) =>
  isCapitals(line.text) && line.level === null && !isItem(line.raw) && !isByline(line.text);

export const isItem = (raw: string): boolean =>
  isListItem(raw) || isTableRow(raw) || isContentsEntry(raw) || isDiaryRow(raw);

const isRunningText = (line: Line) => wordsOf(line.text).length >= 8;

/** True if the line is a block of its own. @param longest the length of the group's longest line */
function standsAlone(group: LineGroup, i: number, longest: number): boolean {
  const line = group[i]!;
  if (line.level !== null || isJump(line.text) || isCredit(line.text)) return true;
  const before = group[i - 1];
  if (/^Q(?:uestion)?[:.]\s/.test(line.text) && /^A(?:nswer)?[:.]\s/.test(group[i + 1]?.text ?? ''))
    return true;
  if (isByline(line.text))
    return before === undefined || !/[\p{Ll},]$/u.test(before.text) || isTitleLike(before.text);
  if (before !== undefined && !isClosed(before.text) && before.level === null) return false;
  const next = group[i + 1];
  if (next === undefined || !isTitleLike(line.text)) return false;
  const isShorter = (share: number) => line.text.length < longest * share;
  // A line that a short one follows may as well be the first of a list.
  const isSet = isCapitals(line.text) || (isTitleCase(line.text) && wordsOf(next.text).length >= 5);
  const isSentence = isRunningText(next) && (i === 0 || isShorter(0.5));
  return (
    isByline(next.text) ||
    (isShorter(0.7) && (isSet || isSentence) && /^["'“‘(\p{Lu}\p{N}]/u.test(next.text))
  );
}
