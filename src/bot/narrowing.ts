import type { Issue } from '../issue.js';
import { parseIssueDate, spokenDate } from '../issue-date.js';
import { findIssue } from '../retrieval/filters.js';
import { titleOf } from '../retrieval/interpret.js';
import type { Phrases } from './phrases/index.js';

/** To which issues the options of a question narrow it down, in words; empty if they do not. */
export function narrowing(
  { issue, publication, since, until }: Readonly<Record<string, string>>,
  issues: readonly Issue[],
  say: Phrases,
): string[] {
  return [
    ...(issue ? [titleOf(findIssue(issue, issues))] : []),
    ...(publication ? [publication] : []),
    ...(since ? [say.ask.since(spoken(since))] : []),
    ...(until ? [say.ask.until(spoken(until))] : []),
  ];
}

function spoken(typed: string): string {
  const date = parseIssueDate(typed);
  return date ? spokenDate(date) : typed;
}
