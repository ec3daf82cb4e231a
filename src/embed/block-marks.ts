import { wordsOf } from './titles.js';

const bylineStart =
  /^(?:by|(?:edited|compiled|written|reported|translated|photographed) by|(?:text|story|words|photos?|pictures?|report|interview|authors?)(?: by|:))\s+/i;
const inNames =
  /^(?:the|our|a|and|with|for|from|in|of|at|special|staff|guest|own|correspondents?|reporters?|writers?|editors?|by|to|de|la|van|von|der|den|di|da|bin|al)$/i;

/** "By Ann Lee, our woman in Rome", and no sentence such as "By Monday the crane was back." */
export function isByline(text: string): boolean {
  const start = bylineStart.exec(text);
  if (!start || wordsOf(text).length > 18) return false;
  if (/[!?]$/.test(text) || (/\.$/.test(text) && !/\b(?:\p{Lu}|Jr|Sr|Ph\.?D)\.$/u.test(text)))
    return false;
  const names = wordsOf(text.slice(start[0].length).split(',')[0]!);
  return names.length > 0 && names.every((word) => /^\p{Lu}/u.test(word) || inNames.test(word));
}

export const isJump = (text: string) =>
  /^\W*(?:see|turn to|continued|cont(?:['’]?d|\.)|more on|read more|full story)\b.{0,30}\bp(?:age|g|\.)?\s*\w+\W*$/i.test(
    text,
  );
export const isCredit = (text: string) =>
  wordsOf(text).length <= 18 &&
  (/^\((?:photo|image|picture|graphic|illustration|source|credit|text)s?\b[^()]*\)$/i.test(text) ||
    /^(?:photo|image|picture|graphic|illustration)s?(?: credit)?\s*(?::|by\s+\p{Lu})/iu.test(text));
export const isCaption = (text: string) =>
  /^[▲▼►◄■□●◆△▽]/.test(text) ||
  /\((?:photo|image|picture|graphic)s?\b[^()]*\)$/i.test(text) ||
  (wordsOf(text).length <= 40 &&
    /\b(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Ii]llustration|[Cc]redit)s?(?::| by) \p{Lu}[^.:]{2,40}\.?$/u.test(
      text,
    )) ||
  /^(?:above|below|left|right|pictured|caption|figure \d+|fig\. \d+|photo)\s*:/i.test(text);

const invitation =
  /^(?:share(?: (?:this post|it|on \w+))?|(?:subscribe|upgrade|join|sign up|donate)(?: now| here| today)?|leave a comment|like|restack|read (?:more|in app)|get the app|refer a friend|upgrade to paid|give a gift subscription|start writing|thanks for reading)[.!]?$/i;
const delivery =
  /\b(?:(?:to|please|you can|or) unsubscribe|unsubscribe (?:here|now|at any time|from (?:this|these|our))|(?:view|read|see) (?:it|this|this (?:e-?mail|message|newsletter)) (?:in|on) (?:your|a|the) (?:web )?browser|(?:trouble|problems?) (?:reading|viewing) this|you (?:are |have )?(?:received?|receiving|getting|get) this (?:e-?mail|mail|message|newsletter|because)|(?:update|manage|change) your (?:e-?mail )?(?:preferences|subscription)|forwarded (?:this (?:e-?mail|message)|to you)|subscribe for free to|subscribe to receive)\b/i;
const addressesAlone = /^(?:\[\d+\]:?\s*)?<?(?:https?:\/\/|mailto:|www\.)\S+>?$/i;

/** How the letter is sent and ordered, and addresses alone: no text of an article. */
export const isSubscription = (text: string): boolean =>
  addressesAlone.test(text) ||
  (wordsOf(text).length <= 60 && (invitation.test(text) || delivery.test(text)));
