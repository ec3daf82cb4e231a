import type { Issue } from '../issue.js';
import type { Answer, Citation, Found } from '../retrieval/answer.js';
import {
  aboutButtons,
  type ButtonsFor,
  contextButtons,
  inRows,
  pageButtons,
} from './answer-buttons.js';
import { citationCard } from './citation.js';
import { narrowing } from './narrowing.js';
import { notFoundReply } from './not-found-reply.js';
import type { Phrases } from './phrases/index.js';
import { faint, type Reply } from './reply.js';
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
  const only = [
    ...narrowing(asked.options, issues, say),
    ...(answer.understood ? [answer.understood] : []),
  ];
  const told = [
    say.ask.sure[answer.confidence],
    ...(answer.carried ? [say.ask.understoodAs(answer.carried)] : []),
    ...(only.length > 0 ? [say.ask.only(only)] : []),
  ];
  return {
    tone: 'answer',
    title: asked.options.question ?? '',
    lead: [faint(told.join(' · '))],
    cards: shown.citations.map((citation, i) => citationCard(citation, shown.first + i)),
    ...(shown.pages > 1 && { footer: say.ask.excerpts(shown) }),
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

/** Some of the citations of an answer. */
export interface Page {
  readonly citations: readonly Citation[];
  /** The number of the first of them, from 1, and of the last. */
  readonly first: number;
  readonly last: number;
  /** How many there are on all pages. */
  readonly all: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

const perPage = 3;

function pageOf(matches: readonly Citation[], wanted: number | undefined): Page {
  const size = wanted === undefined ? Math.max(1, matches.length) : perPage;
  const pages = Math.max(1, Math.ceil(matches.length / size));
  const page = Math.min(Math.max(0, Math.trunc(wanted ?? 0) || 0), pages - 1);
  const citations = matches.slice(page * size, (page + 1) * size);
  const first = page * size + 1;
  return { citations, first, last: first + citations.length - 1, all: matches.length, page, pages };
}
