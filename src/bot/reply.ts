/**
 * What a command says, apart from where it is said. Text is plain: each renderer escapes what its
 * medium would act upon, so corpus text can never format, mention or link.
 */
export interface Span {
  readonly text: string;
  /** `match`: words of the question; `strong`: a title; `faint`: a remark beside the text. */
  readonly style?: 'match' | 'strong' | 'faint';
}

/** A paragraph of running text. */
export type Paragraph = readonly Span[];

/** One block of a reply: an excerpt with its citation, an issue of a list, a section of a digest. */
export interface Card {
  readonly title?: string;
  readonly body: readonly Paragraph[];
  /** Where the body stands: publication, issue date, section, page, source. */
  readonly citation?: string;
}

export interface Reply {
  readonly tone: 'answer' | 'notice' | 'error';
  readonly title?: string;
  readonly lead?: Paragraph;
  readonly cards: readonly Card[];
  readonly footer?: string;
}

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, style: 'strong' });
export const faint = (text: string): Span => ({ text, style: 'faint' });

export const notice = (text: string): Reply => ({ tone: 'notice', lead: [plain(text)], cards: [] });
export const failure = (text: string): Reply => ({ tone: 'error', lead: [plain(text)], cards: [] });
