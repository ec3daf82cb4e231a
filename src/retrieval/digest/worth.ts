import type { Passage, Sentence } from '../../issue.js';
import { foldedWords } from '../../text.js';

/** What every issue prints and no summary tells. */
const boilerplateTitle =
  /^(?:contents|(?:table|list) of contents|in this issue|(?:also )?inside(?: this issue)?|imprint|impressum|masthead|colophon|credits|subscribe|subscriptions?|unsubscribe|contact(?: us)?|about us|advertisement|footnotes?|notes|references)$/;
const boilerplate =
  /https?:\/\/|www\.|\S@\S+\.\w|©|\b(?:all rights reserved|unsubscribe|click here|view (?:it |this email )?in your browser|forward(?:ed)? this|issn\b|to subscribe|sign up (?:at|here))\b|^\W*(?:photo|image|picture|graphic|illustration)s?\b[^.]{0,80}$|^\((?:photo|image|picture|graphic|source)/i;

/** Pictures with their captions, an imprint, a list of contents: nothing to be summarised. */
export const isOrnament = (title: string | null, article: readonly Passage[]): boolean =>
  boilerplateTitle.test(foldedWords(title ?? '')) ||
  article.every(({ sentences }) => sentences[0]!.opens === 'caption');

/** No fragment or list entry: begins like a sentence, ends like one, has a length to say something. */
export function isWhole({ text }: Sentence): boolean {
  const words = text.split(' ').length;
  return (
    words >= 6 &&
    words <= 70 &&
    /^["'“‘([]?[\p{Lu}\p{N}]/u.test(text) &&
    /[.!?]["'”’)\]]*$/.test(text) &&
    !boilerplate.test(text)
  );
}

/** A quotation that begins or ends in another sentence. */
export const cutsQuotation = ({ text }: Sentence): boolean =>
  (text.match(/"/g) ?? []).length % 2 === 1 ||
  (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length;
