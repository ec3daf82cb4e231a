import type { Issue } from '../issue.js';
import type { IssueEntry } from '../store.js';

/** As much of an issue as names it. */
export type IssueName = Pick<Issue, 'id' | 'publication' | 'date'>;

/** How one index differs from the one before, by issues. */
export interface Changes {
  readonly newIssues: readonly IssueName[];
  /** In force before, with other text, pages or date sources, or made by another model. */
  readonly changedIssues: readonly IssueName[];
  readonly removedIssues: readonly IssueName[];
}

export function changesBetween(
  before: readonly IssueEntry[],
  after: readonly IssueEntry[],
): Changes {
  const folders = new Map(before.map(({ issue, folder }) => [issue.id, folder]));
  const kept = new Set(after.map(({ issue }) => issue.id));
  const isNew = ({ issue }: IssueEntry) => !folders.has(issue.id);
  return {
    newIssues: after.filter(isNew).map(nameOf),
    changedIssues: after
      .filter((entry) => !isNew(entry) && folders.get(entry.issue.id) !== entry.folder)
      .map(nameOf),
    removedIssues: before.filter(({ issue }) => !kept.has(issue.id)).map(nameOf),
  };
}

const nameOf = ({ issue: { id, publication, date } }: IssueEntry): IssueName => ({
  id,
  publication,
  date,
});
