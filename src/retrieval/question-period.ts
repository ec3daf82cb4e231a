import type { Issue } from '../issue.js';
import { datedPeriod } from './dated-period.js';
import { monthPeriod } from './month-period.js';
import type { Period } from './period.js';
import { relativePeriod } from './relative-period.js';

/** Reads when a question asks about. @param now the day of asking, for "last month" and "since March" */
export function questionPeriod(
  question: string,
  issues: readonly Issue[],
  now: Date,
): Period | null {
  return (
    datedPeriod(question, issues) ??
    monthPeriod(question, issues, now) ??
    relativePeriod(question, now)
  );
}
