/** The particulars of an entry, for programs that read the log. */
export interface Fields {
  /** What was at work, e.g. "/ask". */
  readonly where?: string;
  /** What a user was told to find this entry by. */
  readonly reference?: string;
  readonly error?: unknown;
  /** Written only if the operator asked for that: it is what people type. */
  readonly question?: string | undefined;
  readonly [name: string]: unknown;
}

type Entry = (message: string, fields?: Fields) => void;

/** The log that the operator of the bot reads. */
export interface Log {
  /** What happens all the time. */
  readonly debug: Entry;
  readonly info: Entry;
  /** What went wrong and is over. */
  readonly warn: Entry;
  /** What went wrong and somebody noticed. */
  readonly error: Entry;
}

/** Writes nothing. */
export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
