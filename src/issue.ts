import { type IssueDate, spokenDate } from './issue-date.js';

/**
 * A whole sentence as a reader sees it, and where it stands: `start` and `end` are offsets into the
 * source file read as UTF-8 (JavaScript string indices). What stands there, cleaned, is `text`.
 */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The page as the source numbers it; `null` where the text does not tell. */
  readonly page: number | null;
  /** Only where a paragraph begins: what it is. */
  readonly opens?: ParagraphKind;
}

export type ParagraphKind = 'prose' | 'item' | 'caption';

/** A heading or article under which text stands. */
export interface Section {
  /** From the outermost heading to the innermost, e.g. `["Opinion", "A Bridge Too Far"]`. */
  readonly path: readonly string[];
  readonly byline: string | null;
}

/** The unit of search: consecutive whole sentences of one section of one document. */
export interface Passage {
  /** Unique in the corpus: the source and the range in it, `notes.txt:120-480`. */
  readonly id: string;
  /** The document's path under the seeds folder. */
  readonly source: string;
  readonly section: Section | null;
  /** Position in the reading order of its issue, from 0. */
  readonly ordinal: number;
  readonly sentences: readonly Sentence[];
}

/** How the date of a document was found, so that a person can check it. */
export type DateOrigin =
  | 'front matter'
  | 'issues.json'
  | 'masthead'
  | 'file name'
  | 'front page'
  | 'none';

export interface DocumentRecord {
  /** The path under the seeds folder, with `/`. */
  readonly source: string;
  readonly dateOrigin: DateOrigin;
}

/** A publication and a date; several documents can be pages of one issue. */
export interface Issue {
  /** A slug of publication and date, unique in the corpus, at most 90 characters. */
  readonly id: string;
  readonly publication: string;
  /** `null`: the source states none. */
  readonly date: IssueDate | null;
  readonly documents: readonly DocumentRecord[];
  /** The issue's own list of contents, in order; empty where it prints none. */
  readonly contents: readonly string[];
}

export const passageText = (passage: Passage): string =>
  passage.sentences.map((sentence) => sentence.text).join(' ');

export const sectionTitle = (section: Section | null): string | null =>
  section && section.path.length > 0 ? section.path.join(' › ') : null;

/** The context that stands before a passage when it is embedded and indexed. */
export const contextHeader = ({ publication, date }: Issue, section: Section | null): string =>
  [publication, spokenDate(date), sectionTitle(section)]
    .filter((part) => part !== null)
    .join(' · ');
