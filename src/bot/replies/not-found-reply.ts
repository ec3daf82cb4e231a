import type { Issue } from '../../issue.js';
import type { NotFound } from '../../retrieval/answer.js';
import type { Phrases } from '../phrases/index.js';
import { type Card, faint, type Paragraph, plain, type Reply, strong } from '../reply.js';
import { contextButtons, inRows, wideningButtons } from './answer-buttons.js';
import type { AnswerView } from './answer-reply.js';
import { citationCard } from './citation.js';
import { titleOf, whatThereIs } from './spoken.js';
import { understoodAs } from './understood-as.js';
import { widening } from './widening.js';

/** What is merely nearest is shown, but not at length. */
const nearestShown = 2;

/** Says why there is no answer, and what there is instead. */
export function notFoundReply(
  { asked, issues, say, buttons }: AnswerView,
  answer: NotFound,
): Reply {
  const { refusal, nearest } = answer;
  const wider = widening(asked, issues);
  const outside = refusal.kind === 'period';
  // What lies outside the period that is asked about is not nearest.
  const shown = outside ? [] : nearest.slice(0, nearestShown);
  const around = outside ? wider.neighbours : [];
  const told = understoodAs({ asked, issues, say }, answer);
  return {
    tone: 'notice',
    title: asked.options.question ?? '',
    lead: [
      ...(told.length > 0 ? [faint(`${told.join(' · ')} · `)] : []),
      plain(say.notFound.because(refusal, whatThereIs(issues, say))),
      ...(shown.length > 0 ? [faint(` ${say.notFound.merelyNearest}`)] : []),
    ],
    cards: [
      ...shown.map((citation, i) => citationCard(citation, i + 1, say)),
      ...(around.length > 0 ? [issuesCard(around, say)] : []),
    ],
    // The sentence of an empty period has said it.
    ...(!outside && { footer: whatThereIs(issues, say) }),
    ...(buttons && {
      controls: inRows(
        wideningButtons(wider, buttons, say),
        contextButtons(shown, { first: 1 }, say),
      ),
    }),
  };
}

const issuesCard = (issues: readonly Issue[], say: Phrases): Card => ({
  title: say.notFound.around(issues.length),
  body: issues.map((issue) => issueLine(issue, say)),
});

/** An issue's list of contents tells whether it is worth asking. */
const contentsShown = 4;

function issueLine(issue: Issue, say: Phrases): Paragraph {
  const contents = issue.contents.slice(0, contentsShown).join('; ');
  return [strong(titleOf(issue, say)), ...(contents ? [plain(`: ${contents}`)] : [])];
}
