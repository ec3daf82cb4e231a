import type { Issue } from '../../issue.js';
import type { Answer, Found } from '../../retrieval/answer.js';
import { onePage, strongest } from '../../retrieval/page.js';
import type { Phrases } from '../phrases/index.js';
import { presses } from '../presses/presses.js';
import { faint, type Reply } from '../reply.js';
import { aboutButtons, type ButtonsFor, contextButtons, inRows } from './answer-buttons.js';
import { citationCard } from './citation.js';
import { notFoundReply } from './not-found-reply.js';
import { pageButtons } from './pages.js';
import { understoodAs } from './understood-as.js';
import type { AskedAs } from './widening.js';

export interface AnswerView {
  readonly asked: AskedAs;
  readonly answer: Answer;
  /** All that there are, newest first. */
  readonly issues: readonly Issue[];
  readonly say: Phrases;
  /** Without it there are no buttons. */
  readonly buttons?: ButtonsFor;
}

export const answerReply = (view: AnswerView): Reply =>
  view.answer.found ? foundReply(view, view.answer) : notFoundReply(view, view.answer);

function foundReply({ asked, issues, say, buttons }: AnswerView, answer: Found): Reply {
  const citations = answer.page ? answer.citations : strongest(answer.citations);
  const page = answer.page ?? onePage(citations);
  const told = [
    // It is about the first excerpt.
    ...(page.page === 0 ? [say.ask.sure[answer.confidence]] : []),
    ...understoodAs({ asked, issues, say }, answer),
    ...(page.pages > 1 ? [say.ask.excerpts(page)] : []),
  ];
  return {
    tone: 'answer',
    title: asked.options.question ?? '',
    lead: [faint(told.join(' · '))],
    cards: citations.map((citation, i) => citationCard(citation, page.first + i, say)),
    ...(buttons && {
      controls: inRows(
        [
          ...contextButtons(citations, page, say),
          ...pageButtons((to) => presses.matches(buttons.key, to), page, say),
        ],
        aboutButtons(buttons, say),
      ),
    }),
  };
}
