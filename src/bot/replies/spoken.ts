import type { Issue } from '../../issue.js';
import type { Phrases } from '../phrases/index.js';

/** "The Heron Review, June 2025" */
export const titleOf = (
  { publication, date }: Pick<Issue, 'publication' | 'date'>,
  say: Phrases,
): string => `${publication}, ${say.date(date)}`;

/** How many issues there are, and of what time, as a sentence. @param issues newest first */
export function whatThereIs(issues: readonly Issue[], say: Phrases): string {
  const dated = issues.filter(({ date }) => date !== null);
  const [newest, oldest] = [dated[0], dated.at(-1)];
  const span = newest && oldest ? { from: say.date(oldest.date), to: say.date(newest.date) } : null;
  return say.thereAre(issues.length, span);
}
