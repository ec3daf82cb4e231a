/**
 * What a command says, apart from where it is said. Text is plain: each renderer escapes what its
 * medium would act upon, so corpus text can never format, mention or link.
 */
export interface Span {
  readonly text: string;
  /**
   * `match`: words of the question; `strong`: a title; `faint`: a remark beside the text; `channel`: the
   * text is the id of a channel, shown by its name; `moment`: the text is a time in milliseconds since
   * 1970, shown as the reader's clock has it.
   */
  readonly style?: 'match' | 'strong' | 'faint' | 'channel' | 'moment';
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

/** An action and what it is to know: together, with a character between them, at most 100. */
export interface Press {
  readonly action: string;
  /** Without colons, for these stand between them. */
  readonly args: readonly string[];
}

export interface Button {
  /** At most 80 characters. */
  readonly label: string;
  readonly press: Press;
  readonly look?: 'main' | 'plain' | 'good' | 'bad';
  readonly disabled?: boolean;
}

/** Of its choices a reader takes one, whose value becomes the last argument of the press. */
export interface Menu {
  readonly placeholder: string;
  readonly press: Press;
  /** At most 25, with values of at most 100 characters. */
  readonly choices: readonly {
    readonly label: string;
    readonly value: string;
    readonly remark?: string;
  }[];
}

/** A row below a reply: up to five buttons, or a menu. */
export type Controls = readonly Button[] | Menu;

export interface Picture {
  /** A file name such as `timeline.png`. */
  readonly name: string;
  readonly png: Uint8Array;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

export interface Reply {
  readonly tone: 'answer' | 'notice' | 'error';
  readonly title?: string;
  readonly lead?: Paragraph;
  readonly cards: readonly Card[];
  readonly footer?: string;
  /** At most five rows; a medium without buttons leaves them out. */
  readonly controls?: readonly Controls[];
  readonly picture?: Picture;
}

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, style: 'strong' });
export const faint = (text: string): Span => ({ text, style: 'faint' });
export const channel = (id: string): Span => ({ text: id, style: 'channel' });
export const moment = (ms: number): Span => ({ text: String(ms), style: 'moment' });

export const notice = (text: string): Reply => ({ tone: 'notice', lead: [plain(text)], cards: [] });
export const failure = (text: string): Reply => ({ tone: 'error', lead: [plain(text)], cards: [] });
