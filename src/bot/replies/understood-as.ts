import type { Issue } from '../../issue.js';
import { parseIssueDate } from '../../issue-date.js';
import type { Answer } from '../../retrieval/answer.js';
import { findIssue } from '../../retrieval/filters.js';
import type { Phrases } from '../phrases/index.js';
import type { Asked } from '../records/asked.js';
import { titleOf } from './spoken.js';

export interface Told {
  readonly asked: Pick<Asked, 'options'>;
  readonly issues: readonly Issue[];
  readonly say: Phrases;
}

/** What a question took over from the one before, and to which issues it is narrowed down. */
export function understoodAs({ asked, issues, say }: Told, answer: Answer): string[] {
  const only = narrowing(asked.options, issues, say);
  if (answer.found && answer.understood) only.push(answer.understood);
  return [
    ...(answer.carried ? [say.ask.understoodAs(answer.carried)] : []),
    ...(only.length > 0 ? [say.ask.only(only)] : []),
  ];
}

function narrowing(
  { issue, publication, since, until }: Asked['options'],
  issues: readonly Issue[],
  say: Phrases,
): string[] {
  return [
    ...(issue ? [titleOf(findIssue(issue, issues), say)] : []),
    ...(publication ? [publication] : []),
    ...(since ? [say.ask.since(spoken(since, say))] : []),
    ...(until ? [say.ask.until(spoken(until, say))] : []),
  ];
}

function spoken(typed: string, say: Phrases): string {
  const date = parseIssueDate(typed);
  return date ? say.date(date) : typed;
}
