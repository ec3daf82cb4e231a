import type { Embedder } from '../embedder.js';
import { contextHeader, type Issue, type Passage, passageText, type Section } from '../issue.js';
import { type IndexIdentity, type IssueEntry, issueFolder } from '../store.js';
import { chunk, chunking, tokenCounter } from './chunk.js';
import { assemble, type DraftIssue } from './corpus.js';
import { readIssuesFile } from './issues-file.js';
import { type Problem, readSeeds } from './read.js';

/** An issue as it is to stand in the index. */
export interface PlannedIssue {
  readonly entry: IssueEntry;
  readonly passages: readonly Passage[];
}

/** What the index is to hold, and what could not be taken in. */
export interface Plan {
  readonly planned: readonly PlannedIssue[];
  readonly problems: readonly Problem[];
}

interface Seeds {
  readonly seedsDir: string;
  readonly embedder: Embedder;
}

/**
 * Reads the seeds and cuts them into the passages of issues.
 * @throws if nothing in them can be taken in
 */
export async function planIssues({ seedsDir, embedder }: Seeds): Promise<Plan> {
  const read = await readSeeds(seedsDir);
  const corpus = assemble(read.files, await readIssuesFile(seedsDir));
  const problems = [...read.problems, ...corpus.problems];
  if (corpus.issues.length === 0)
    throw new Error(
      `None of the ${read.files.length + read.problems.length} files in ${seedsDir} can be taken in. ${problems[0]!.source}: ${problems[0]!.message}`,
    );
  const identity = identityOf(embedder);
  const tokens = tokenCounter();
  try {
    const planned = corpus.issues.map((draft) => {
      const passages = passagesOf(draft, embedder, tokens.count);
      const folder = issueFolder(draft.issue, passages, identity);
      return { entry: { issue: draft.issue, folder, passages: passages.length }, passages };
    });
    return { planned, problems };
  } finally {
    tokens.free();
  }
}

export const identityOf = (embedder: Embedder): IndexIdentity => ({
  model: embedder.identity,
  chunking,
});

function passagesOf(
  { issue, stretches }: DraftIssue,
  embedder: Embedder,
  tokens: (text: string) => number,
): Passage[] {
  const special = embedder.countTokens('', 'passage');
  const modelTokens = (text: string) => embedder.countTokens(text, 'passage') - special;
  const cut = stretches.flatMap((stretch) => {
    const header = headerOf(issue, stretch.section, embedder);
    const modelRoom = embedder.maxTokens - embedder.countTokens(header, 'passage');
    return chunk(stretch, { tokens, modelTokens, modelRoom });
  });
  return cut.map((passage, ordinal) => ({ ...passage, ordinal }));
}

/** Publication, date and section stand before the passage: they help a question find it. */
export const embeddedText = (issue: Issue, passage: Passage, embedder: Embedder): string =>
  headerOf(issue, passage.section, embedder) + passageText(passage);

/** A paragraph that is marked as a heading must leave the passage at least half of what the model sees. */
function headerOf(issue: Issue, section: Section | null, embedder: Embedder): string {
  let header = contextHeader(issue, section);
  while (embedder.countTokens(`${header}\n`, 'passage') > embedder.maxTokens / 2 && header !== '')
    header = header.slice(0, Math.floor(header.length / 2));
  return `${header}\n`;
}
