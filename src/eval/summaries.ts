import { readFile, writeFile } from 'node:fs/promises';
import type { Issue } from '../issue.js';
import { spokenDate } from '../issue-date.js';
import type { Searcher } from '../retrieval/answer.js';
import { type Digest, digest } from '../retrieval/digest.js';
import { summaryMethods } from './summary-methods.js';

const marker = '<!-- What follows is written by npm run eval -- --summaries. -->';

/** Writes the digests of every issue, by each method, into a document: all behind its marker is replaced. */
export async function writeSummaries(file: string, searcher: Searcher): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  const kept = before.split(marker)[0]!.trimEnd();
  const issues: string[] = [];
  for (const issue of searcher.library.issues) issues.push(await sideBySide(searcher, issue));
  await writeFile(file, `${[kept, marker, ...issues].join('\n\n').trimStart()}\n`);
}

/** A table for each section, a method a row. */
async function sideBySide({ library, embedder }: Searcher, issue: Issue): Promise<string> {
  const digests: [string, Digest][] = [];
  for (const [name, choose] of Object.entries(summaryMethods))
    digests.push([name, await digest(library, embedder, issue, choose)]);
  const sections = digests[0]![1].sections.map(({ title }, i) => {
    const rows = digests.map(([name, { sections: made }]) => {
      const told = made[i]!.sentences.map(({ text }) => escaped(text)).join('<br>');
      return `| ${name} | ${told} |`;
    });
    return [`### ${title ?? 'Without a heading'}`, '', '| | |', '|---|---|', ...rows].join('\n');
  });
  return [`## ${issue.publication}, ${spokenDate(issue.date)}`, ...sections].join('\n\n');
}

const escaped = (text: string) => text.replace(/[\\|*_<>`]/g, '\\$&');
