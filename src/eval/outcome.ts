import type { Answer, Citation } from '../retrieval/answer.js';
import type { Confidence } from '../retrieval/confidence.js';
import type { Signs } from '../retrieval/signs.js';
import type { LabelledQuestion } from './labelled-questions.js';

/** How one question fared. */
export interface Outcome {
  readonly kind: string;
  readonly answerable: boolean;
  readonly abstained: boolean;
  /** The rank at which the whole answer is there, from 1; `null` if it is in none of the excerpts. */
  readonly rank: number | null;
  /** The same, also where it was called merely nearest. */
  readonly nearestRank: number | null;
  /** What was weighed; `null` where a plain reason decided. */
  readonly signs: Signs | null;
  readonly confidence: Confidence | null;
  /** Of the excerpts that answer, those that are dated as the label says. */
  readonly dated: { readonly right: number; readonly all: number };
  /** Characters of each excerpt shown. */
  readonly lengths: readonly number[];
}

export function outcomeOf(question: LabelledQuestion, answer: Answer): Outcome {
  const citations = answer.found ? answer.citations : [];
  const answering = citations.filter((citation) =>
    question.answers.some(({ text }) => answers(citation, text)),
  );
  const right = answering.filter((citation) =>
    question.answers.some(
      ({ issue, text }) => answers(citation, text) && dateOf(citation) === issue,
    ),
  );
  return {
    kind: question.kind === 'unanswerable' ? `${question.kind}, ${question.reason}` : question.kind,
    answerable: question.answers.length > 0,
    abstained: !answer.found,
    rank: rankOf(question, citations),
    nearestRank: rankOf(question, answer.found ? citations : answer.nearest),
    signs: answer.signs,
    confidence: answer.found ? answer.confidence : null,
    dated: { right: right.length, all: answering.length },
    lengths: citations.map(({ text }) => text.length),
  };
}

/** A question of several parts is answered where the last of them is; of others any label will do. */
function rankOf(
  { kind, answers: labels }: LabelledQuestion,
  citations: readonly Citation[],
): number | null {
  const ranks = labels.map(({ issue, text }) => {
    const at = citations.findIndex(
      (citation) => answers(citation, text) && dateOf(citation) === issue,
    );
    return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
  });
  const rank = kind === 'multi' ? Math.max(...ranks) : Math.min(...ranks);
  return Number.isFinite(rank) ? rank : null;
}

const dateOf = ({ entry }: Citation): string | null => entry.issue.date;

const answers = (citation: Citation, text: string | readonly string[]): boolean =>
  [text].flat().some((phrase) => folded(citation.text).includes(folded(phrase)));

/** Letters and figures alone: OCR and hyphens differ in the rest. */
const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
