import type { Line } from './lines.js';
import { isCapitals, isTitleCase, normalised, wordsOf } from './titles.js';

/** What a name is looked for in: the whole document, and its file's name. */
export interface DocumentLines {
  readonly lines: readonly Line[];
  readonly source: string;
}

/** What a likeness scores for a name that stands elsewhere too: in the file's name, on other pages. */
export const repeatedScore = 5;

export const namesFile = (text: string, { source }: DocumentLines): boolean => {
  const inName = new Set(source.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return normalised(text)
    .split(' ')
    .some((word) => word.length > 3 && inName.has(word));
};

/** True if a name of several words stands in the file's name or in another line of the document. */
export const isNamedElsewhere = (name: string, line: Line, document: DocumentLines): boolean =>
  namesFile(name, document) ||
  (wordsOf(name).length > 1 &&
    document.lines.some(
      (other) => other !== line && normalised(other.text).includes(normalised(name)),
    ));

/** How much a line reads like the name of the publication, from 0 upwards. */
export function likeness(line: Line, document: DocumentLines, text = line.text): number {
  const name = normalised(text);
  const elsewhere = document.lines.some((other) => other !== line && isRunningHead(other, name));
  return (
    (namesFile(text, document) ? repeatedScore : 0) +
    (elsewhere ? repeatedScore : 0) +
    (line.level === 1 ? 3 : 0) +
    (isCapitals(line.text) ? 2 : 0) +
    (isTitleCase(line.text) ? 1 : 0)
  );
}

const isRunningHead = (line: Line, name: string) =>
  name.split(' ').length >= 3
    ? normalised(line.text).includes(name)
    : normalised(line.text).startsWith(name) && wordsOf(line.text).length <= 8;
