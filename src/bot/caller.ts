/** What a person may do in the server where a call was made; everywhere else all are members. */
export type Rank = 'member' | 'manager' | 'administrator';

/** Who calls and where. The platform says it anew with every call; nothing of it is remembered. */
export interface Caller {
  readonly user: string;
  /** The channel, thread or direct conversation. */
  readonly place: string;
  /** The channel that a thread belongs to; elsewhere the place itself. */
  readonly channel: string;
  readonly server: string | null;
  readonly rank: Rank;
  /** The reply is for the caller's eyes alone, in a place where there are others. */
  readonly alone: boolean;
  /** A reply here can have a thread opened at it, and the caller may open threads here. */
  readonly opensThreads: boolean;
  /** A BCP 47 tag such as `pt-BR`. */
  readonly locale: string;
}
