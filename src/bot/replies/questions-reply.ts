import type { Phrases } from '../phrases/index.js';
import type { Records } from '../records/records.js';
import { type Card, faint, moment, notice, type Paragraph, plain, type Reply } from '../reply.js';
import { type Missed, missedQuestions } from './missed-questions.js';
import { pageButtons, pageNumber } from './pages.js';

const perPage = 8;
/** In characters: more than that is not read in a list. */
const questionShown = 200;
const whysShown = 3;

/** @param page as a button asks for it */
export function questionsReply(
  server: string,
  records: Records,
  { page: asked, say }: { readonly page: string | undefined; readonly say: Phrases },
): Reply {
  const { retention } = records;
  if (!retention.outcomes) return notice(say.questions.off);
  const missed = missedQuestions(server, records);
  if (missed.length === 0) return notice(say.questions.none(retention.days));
  const { page, pages } = pageNumber(asked, Math.ceil(missed.length / perPage));
  const shown = missed.slice(page * perPage, (page + 1) * perPage);
  return {
    tone: 'answer',
    title: say.questions.title,
    lead: [plain(say.questions.kept(retention.days))],
    cards: shown.map((one) => card(one, say)),
    ...(pages > 1 && { footer: say.pages.which(page + 1, pages) }),
    controls: [
      pageButtons((n) => ({ action: 'questions', args: [String(n)] }), { page, pages }, say),
    ],
  };
}

function card({ question, at, times, reason, unhelpful, whys }: Missed, say: Phrases): Card {
  const short =
    question.length > questionShown ? `${question.slice(0, questionShown - 1)}…` : question;
  const outcomes = [
    ...(reason ? [say.questions.reasons[reason]] : []),
    ...(unhelpful > 0 ? [say.questions.unhelpful(unhelpful)] : []),
    ...(times > 1 ? [say.questions.times(times)] : []),
  ];
  const told: Paragraph = [faint(`${outcomes.join(' · ')} · `), moment(at)];
  return {
    title: short,
    body: [told, ...whys.slice(0, whysShown).map((why) => [plain(`“${why}”`)])],
  };
}
