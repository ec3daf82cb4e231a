import type { Outcome } from './outcome.js';

/** Shares from 0 to 1; `null` where there is nothing to take a share of. */
export interface Scores {
  readonly questions: number;
  /** Of the answerable questions, those whose answer is in the first 1, 3, 5 excerpts. */
  readonly first1: number | null;
  readonly first3: number | null;
  readonly first5: number | null;
  readonly mrr: number | null;
  /** Of the excerpts that answer, those with the date that the label has. */
  readonly dateExact: number | null;
  /** Characters, on the mean. */
  readonly excerptLength: number | null;
  /** Of the abstentions, those from questions without an answer; and the share of those that were seen. */
  readonly abstentionPrecision: number | null;
  readonly abstentionRecall: number | null;
  readonly abstentionF1: number | null;
  /** Of the answerable questions, those that were refused. */
  readonly falseAbstentions: number | null;
}

/** By kind, and for `all` together. */
export function scoresOf(outcomes: readonly Outcome[]): Record<string, Scores> {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  const ofKind = (kind: string) => score(outcomes.filter((outcome) => outcome.kind === kind));
  return { ...Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])), all: score(outcomes) };
}

function score(outcomes: readonly Outcome[]): Scores {
  const answerable = outcomes.filter((outcome) => outcome.answerable);
  const abstained = outcomes.filter((outcome) => outcome.abstained);
  const rightly = abstained.filter((outcome) => !outcome.answerable).length;
  const precision = share(rightly, abstained.length);
  const recall = share(rightly, outcomes.length - answerable.length);
  const within = (depth: number) =>
    share(
      answerable.filter(({ rank }) => rank !== null && rank <= depth).length,
      answerable.length,
    );
  return {
    questions: outcomes.length,
    first1: within(1),
    first3: within(3),
    first5: within(5),
    mrr: share(
      sum(answerable, ({ rank }) => (rank === null ? 0 : 1 / rank)),
      answerable.length,
    ),
    dateExact: share(
      sum(outcomes, ({ dated }) => dated.right),
      sum(outcomes, ({ dated }) => dated.all),
    ),
    excerptLength: share(
      sum(outcomes, ({ lengths }) => lengths.reduce((a, b) => a + b, 0)),
      sum(outcomes, ({ lengths }) => lengths.length),
    ),
    abstentionPrecision: precision,
    abstentionRecall: recall,
    abstentionF1: harmonicMean(precision, recall),
    falseAbstentions: share(abstained.length - rightly, answerable.length),
  };
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

const harmonicMean = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a + b > 0 ? (2 * a * b) / (a + b) : 0;

const sum = <T>(items: readonly T[], size: (item: T) => number): number =>
  items.reduce((total, item) => total + size(item), 0);
