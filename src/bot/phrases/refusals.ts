import type { Refusal } from '../../retrieval/judge.js';

/** The reasons for which there is no answer, each a sentence. `null` is what is not known. */
export interface RefusalWords {
  readonly notFound: string;
  readonly quoted: (text: string) => string;
  /** @param phrase what the question says of the time, quoted */
  readonly noIssue: (phrase: string | null) => string;
  /** @param names quoted: "A" or "B" */
  readonly neverMentioned: (names: string | null) => string;
  /** @param words quoted: what the text nearest to the names does not say */
  readonly notSaidOf: (names: string, words: string) => string;
  readonly notStated: (detail: string) => string;
  /** A detail that is not stated, as `notStated` takes it. */
  readonly details: Readonly<Record<NonNullable<Refusal['detail']>, string>>;
  /** Of a detail that nobody knows more of. */
  readonly notTold: string;
  readonly nothingClose: string;
  /** What stands between sentences. Default: a blank. */
  readonly between?: string;
}

/**
 * Says in another language why there is no answer.
 * @param locale a BCP 47 tag such as `pt-BR`
 */
export function refusalSpeaker(locale: string, words: RefusalWords) {
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  const told = (texts: readonly string[] = []): string | null =>
    texts.length === 0 ? null : list.format(texts.map(words.quoted));
  const detail = ({ names, words: unsaid, detail }: Refusal): string => {
    const [of, what] = [told(names), told(unsaid)];
    if (of && what) return words.notSaidOf(of, what);
    return detail ? words.notStated(words.details[detail]) : words.notTold;
  };
  const reasons: Readonly<Record<Refusal['kind'], (refusal: Refusal) => string>> = {
    period: ({ phrase }) => words.noIssue(phrase ? words.quoted(phrase) : null),
    name: ({ names }) => words.neverMentioned(told(names)),
    detail,
    'nothing close': () => words.nothingClose,
  };
  return (refusal: Refusal, thereAre: string): string => {
    const why = [words.notFound, reasons[refusal.kind](refusal)];
    return [...why, ...(refusal.kind === 'period' ? [thereAre] : [])].join(words.between ?? ' ');
  };
}
