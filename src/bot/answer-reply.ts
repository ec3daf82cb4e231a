import type { Issue } from '../issue.js';
import type { Answer, Citation, Found } from '../retrieval/answer.js';
import {
  aboutButtons,
  type ButtonsFor,
  contextButtons,
  inRows,
  pageButtons,
} from './answer-buttons.js';
import { pageOf } from './answer-page.js';
import { citationCard } from './citation.js';
import { notFoundReply } from './not-found-reply.js';
import type { Phrases } from './phrases/index.js';
import { faint, type Reply } from './reply.js';
import { understoodAs } from './understood-as.js';
import type { AskedAs } from './widening.js';

export interface AnswerView {
  readonly asked: AskedAs;
  readonly answer: Answer;
  /** All that there are, newest first. */
  readonly issues: readonly Issue[];
  readonly say: Phrases;
  /** From 0; in place of one that there is not stands the last. Default: all on one. */
  readonly page?: number;
  /** Without it there are no buttons. */
  readonly buttons?: ButtonsFor;
}

export const answerReply = (view: AnswerView): Reply =>
  view.answer.found ? foundReply(view, view.answer) : notFoundReply(view, view.answer);

function foundReply({ asked, issues, say, page, buttons }: AnswerView, answer: Found): Reply {
  const shown = pageOf(strongest(answer.citations), page);
  const told = [
    // It is about the first excerpt.
    ...(shown.page === 0 ? [say.ask.sure[answer.confidence]] : []),
    ...understoodAs({ asked, issues, say }, answer),
    ...(shown.pages > 1 ? [say.ask.excerpts(shown)] : []),
  ];
  return {
    tone: 'answer',
    title: asked.options.question ?? '',
    lead: [faint(told.join(' · '))],
    cards: shown.citations.map((citation, i) => citationCard(citation, shown.first + i, say)),
    ...(buttons && {
      controls: inRows(
        [...contextButtons(shown, say), ...pageButtons(shown, buttons, say)],
        aboutButtons(buttons, say),
      ),
    }),
  };
}

/** A citation that scores less than this share of the best one is hardly about the question. */
const worthShowing = 0.4;

const strongest = (citations: readonly Citation[]): Citation[] =>
  citations.filter(({ score }) => score >= worthShowing * citations[0]!.score);
