import { findIssueDate, type IssueDate } from '../issue-date.js';
import { periodical } from './masthead-words.js';

/** What the head of an e-mail says, where a letter was saved as it was sent. */
export interface MailHeader {
  /** The sender, if it is called like a newsletter. */
  readonly publication: string | null;
  readonly date: IssueDate | null;
  /** Source offset of the first character behind the head. */
  readonly bodyStart: number;
}

const none: MailHeader = { publication: null, date: null, bodyStart: 0 };

const field = /^([A-Za-z][A-Za-z-]{1,40}):[ \t]*(.*(?:\r?\n[ \t]+\S.*)*)\r?\n/;
const forwarded =
  /^\s*(?:-{3,} ?(?:Forwarded|Original) message ?-{3,}|Begin forwarded message:)\s*/i;
const ofMail = new Set(['from', 'to', 'subject', 'date', 'sent']);

/** Reads the lines "From: …", "Subject: …" at the head of a file; two of them at least make one. */
export function readMailHeader(source: string): MailHeader {
  let at = source.startsWith('\ufeff') ? 1 : 0;
  at += forwarded.exec(source.slice(at, at + 200))?.[0].length ?? 0;
  const fields = new Map<string, string>();
  for (let count = 0; count < maxFields; count++) {
    const found = field.exec(source.slice(at, at + maxField));
    if (!found) break;
    fields.set(found[1]!.toLowerCase(), found[2]!.replace(/\s+/g, ' ').trim());
    at += found[0].length;
  }
  if ([...fields.keys()].filter((name) => ofMail.has(name)).length < 2) return none;
  const sender = /^"?([^"<]*?)"?\s*<[^<>]*>$/.exec(fields.get('from') ?? '')?.[1] ?? '';
  return {
    publication: periodical.test(sender) ? sender : null,
    date: findIssueDate(fields.get('date') ?? fields.get('sent') ?? '')?.date ?? null,
    bodyStart: at,
  };
}

const maxFields = 100;
/** A field of a head may be long, but not a book. */
const maxField = 10_000;
