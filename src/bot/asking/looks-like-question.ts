/** Not the writer's own words: code, quoted lines, links, mentions and emoji. */
const notWords = /```.*?```|`[^`]*`|^\s*>.*$|https?:\/\/\S+|<[@#:a][^>]*>/gms;

/** "Is it …?" needs its mark; "how fast does it fly" is one without it. */
const asks =
  /^(?:who|whom|whose|what|when|where|which|why|how(?: \w+)?)(?:['’](?:s|re|d)| (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should))\b/i;

const fewestWords = 3;
/** What is longer tells more than it asks. */
const longest = 300;

/** Whether a message that was not addressed to the bot may be a question about the issues. */
export function looksLikeQuestion(text: string): boolean {
  const own = text.replace(notWords, ' ').trim();
  if (own.length > longest || wordsIn(own) < fewestWords) return false;
  return /[?？؟]["”’)\s]*$/u.test(own) || asks.test(own);
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** In any script: Chinese words have no spaces between them. */
const wordsIn = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
