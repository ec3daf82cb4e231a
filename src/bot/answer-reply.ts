import type { Issue } from '../issue.js';
import type { Answer, Citation, NotFound } from '../retrieval/answer.js';
import { whatThereIs } from '../retrieval/judge.js';
import { citationCard } from './citation.js';
import { faint, plain, type Reply } from './reply.js';

/** A citation that scores less than this share of the best one is hardly about the question. */
const worthShowing = 0.4;
/** What is merely nearest is shown, but not at length. */
const nearestShown = 2;

/** @param issues all that there are, newest first */
export function answerReply(question: string, answer: Answer, issues: readonly Issue[]): Reply {
  if (!answer.found) return notFound(question, answer, issues);
  const told = [
    ...(answer.carried ? [asUnderstood(answer.carried)] : []),
    ...(answer.understood ? [`Only: ${answer.understood}`] : []),
  ];
  return {
    tone: 'answer',
    title: question,
    ...(told.length > 0 ? { lead: [faint(told.join(' · '))] } : {}),
    cards: strongest(answer.citations).map((citation, i) => citationCard(citation, i + 1)),
  };
}

const asUnderstood = (carried: string): string => `Understood as: ${carried}`;

const strongest = (citations: readonly Citation[]): Citation[] =>
  citations.filter(({ score }) => score >= worthShowing * citations[0]!.score);

function notFound(
  question: string,
  { refusal, nearest, carried }: NotFound,
  issues: readonly Issue[],
): Reply {
  const reply = { tone: 'notice', title: question } as const;
  const told = carried ? [faint(`${asUnderstood(carried)} · `)] : [];
  // The sentence of an empty period says already what there is; what lies outside it is not nearest.
  if (refusal.kind === 'period')
    return { ...reply, lead: [...told, plain(`Not found. ${refusal.sentence}`)], cards: [] };
  const shown = nearest.slice(0, nearestShown);
  const remark = shown.length > 0 ? ' What follows is merely nearest, and no answer.' : '';
  return {
    ...reply,
    lead: [...told, plain(`Not found. ${refusal.sentence}`), faint(remark)],
    cards: shown.map((citation, i) => citationCard(citation, i + 1)),
    footer: `In all, ${whatThereIs(issues)}.`,
  };
}
