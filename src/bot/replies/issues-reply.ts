import type { DateOrigin, Issue } from '../../issue.js';
import { publicationsOf } from '../../retrieval/publication.js';
import type { Phrases } from '../phrases/index.js';
import { shortId } from '../presses/short-id.js';
import { faint, type Paragraph, plain, type Reply, strong } from '../reply.js';
import { inPages, pageButtons, pageNumber } from './pages.js';
import { titleOf, whatThereIs } from './spoken.js';

export interface IssuesView {
  /** Newest first. */
  readonly issues: readonly Issue[];
  /** The only one that is listed; `null`: all. */
  readonly publication: string | null;
  /** As a button asks for it; `null`: all pages as one, for a medium without buttons. */
  readonly page: string | null;
  readonly say: Phrases;
}

const pageRoom = { room: Number.POSITIVE_INFINITY, most: 15 };

/** Stands for all publications in the id of a button. */
export const allPublications = '-';

/** The issues with their dates, and a menu that opens one. */
export function issuesReply({ issues, publication, page, say }: IssuesView): Reply {
  const pages = inPages(issues, () => 1, pageRoom);
  const at = pageNumber(page ?? '', pages.length);
  const shown = page === null ? issues : (pages[at.page] ?? []);
  const several = publicationsOf(issues).length > 1;
  const key = publication === null ? allPublications : shortId(publication);
  return {
    tone: 'answer',
    cards: [
      {
        title: [publication, whatThereIs(issues, say)].filter(Boolean).join(': '),
        body: shown.map((issue) => line(issue, several, say)),
      },
    ],
    footer: [
      page !== null && at.pages > 1 ? say.pages.which(at.page + 1, at.pages) : '',
      say.issues.open,
    ]
      .filter(Boolean)
      .join(' · '),
    controls: [
      {
        placeholder: say.issues.choose,
        press: { action: 'open', args: [] },
        choices: shown.map((issue) => ({ label: titleOf(issue, say), value: shortId(issue.id) })),
      },
      pageButtons((to) => ({ action: 'issues', args: [key, `${to}`] }), at, say),
    ],
  };
}

function line(issue: Issue, withPublication: boolean, say: Phrases): Paragraph {
  const origins = new Set(issue.documents.map(({ dateOrigin }) => dateOrigin));
  const count = issue.documents.length;
  const notes = [
    ...(count > 1 ? [say.issues.documents(count)] : []),
    ...[...origins].map((origin) => originWords(origin, say)),
  ].filter(Boolean);
  const note = notes.join('; ');
  return [
    strong(say.date(issue.date)),
    plain(withPublication ? ` ${issue.publication} ` : ' '),
    faint(note ? `${issue.id} (${note})` : issue.id),
  ];
}

/** Only where a date is not where a reader would look for it. */
const originWords = (origin: DateOrigin, { issues }: Phrases): string =>
  ({
    masthead: '',
    'front matter': '',
    'issues.json': issues.dateFromList,
    'file name': issues.dateFromName,
    'front page': issues.dateFromFront,
    none: issues.noDate,
  })[origin];
