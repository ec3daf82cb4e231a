import type { Issue } from '../issue.js';
import type { IssueDate } from '../issue-date.js';
import { sha256 } from '../sha256.js';
import { normalised } from './titles.js';

const maxId = 90;

/** A slug of publication and date; of the source, where there is no date. */
export function issueId(name: string, date: IssueDate | null, source: string): string {
  const id = [normalised(name), date ?? `undated ${source}`]
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return id.length <= maxId ? id : withHash(id, id);
}

const hashLength = 8;
const withHash = (id: string, of: string): string =>
  `${id.slice(0, maxId - hashLength - 1)}-${sha256(of).slice(0, hashLength)}`;

/**
 * The ids of the issues, each its own: publications or sources that differ in signs or capitals alone,
 * `Notes.txt` and `notes.txt`, have one slug.
 */
export function distinct(issues: readonly Issue[]): string[] {
  const taken = new Set<string>();
  return issues.map(({ id: slug, documents }) => {
    const id = taken.has(slug) ? withHash(slug, documents[0]!.source) : slug;
    taken.add(id);
    return id;
  });
}
