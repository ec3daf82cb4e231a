import type { Embedder } from '../../src/embedder.js';
import {
  contextHeader,
  type DateOrigin,
  type Issue,
  type Passage,
  passageText,
  type Sentence,
} from '../../src/issue.js';
import { type IssueDate, parseIssueDate } from '../../src/issue-date.js';
import { LexicalIndex } from '../../src/retrieval/lexical.js';
import { type Entry, type Library, newestFirst } from '../../src/retrieval/library.js';
import { FakeEmbedder } from './fake-embedder.js';

/** An issue as a test writes it down: its passages by their headings ("Opinion › A Bridge"). */
export interface DraftIssue {
  readonly publication?: string;
  readonly date?: string | null;
  readonly passages: readonly (readonly [heading: string | null, text: string])[];
}

/** With so many dimensions hardly any two words share one. */
export const spaciousEmbedder = (): FakeEmbedder =>
  new FakeEmbedder({ name: 'fake', dimensions: 2048, fingerprint: 'fake-1' });

export const dateOf = (text: string): IssueDate => {
  const date = parseIssueDate(text);
  if (date === null) throw new Error(`"${text}" is no date.`);
  return date;
};

export function issueOf(
  publication: string,
  date: string | null,
  dateOrigin: DateOrigin = date === null ? 'none' : 'masthead',
): Issue {
  const id = `${publication} ${date ?? 'undated'}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const documents = [{ source: `${id}.txt`, dateOrigin }];
  return { id, publication, date: date === null ? null : dateOf(date), documents, contents: [] };
}

/** Whole sentences with their offsets in the text, a paragraph a line, on page 1. */
export const sentencesIn = (text: string, start = 0): Sentence[] =>
  [...text.matchAll(/\S[^\n]*?[.!?]["”]?(?=\s|$)|\S[^\n]*$/gm)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
    page: 1,
    ...(match.index === 0 || text[match.index - 1] === '\n' ? { opens: 'prose' as const } : {}),
  }));

/** A library as the index on disk would give it, made in memory. */
export async function libraryOf(
  drafts: readonly DraftIssue[],
  embedder: Embedder = spaciousEmbedder(),
): Promise<Library> {
  const entries = drafts.flatMap(entriesOf);
  const headers = entries.map(({ issue, passage }) => contextHeader(issue, passage.section));
  const texts = entries.map(({ passage }) => passageText(passage));
  const embedded = await embedder.embed(
    texts.map((text, i) => `${headers[i]}\n${text}`),
    'passage',
  );
  const vectors = new Float32Array(entries.length * embedder.identity.dimensions);
  for (const [i, vector] of embedded.entries()) vectors.set(vector, i * vector.length);
  return {
    model: embedder.identity,
    issues: [...new Set(entries.map(({ issue }) => issue))].sort(newestFirst),
    entries,
    vectors,
    lexical: await LexicalIndex.build(texts.map((text, i) => ({ text, header: headers[i]! }))),
  };
}

function entriesOf({ publication = 'The Review', date = '2025-06', passages }: DraftIssue) {
  const issue = issueOf(publication, date);
  const source = issue.documents[0]!.source;
  let at = 0;
  return passages.map(([heading, text], ordinal): Entry => {
    const sentences = sentencesIn(text, at);
    at += text.length + 2;
    const section = heading === null ? null : { path: heading.split(' › '), byline: null };
    const passage: Passage = {
      id: `${source}:${sentences[0]!.start}-${sentences.at(-1)!.end}`,
      source,
      section,
      ordinal,
      sentences,
    };
    return { issue, passage };
  });
}
