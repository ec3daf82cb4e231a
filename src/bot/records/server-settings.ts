/** What those who manage a server have set for it. Channels are ids. */
export interface ServerSettings {
  /** Channels where the bot answers what nobody asked it, if it is sure. */
  readonly answering: readonly string[];
  /** Channels where the bot says nothing that all can see. */
  readonly silent: readonly string[];
  /** Of questions that name no publication; `null`: all. */
  readonly publication: string | null;
  /** Replies are for the caller alone where the caller does not say otherwise. */
  readonly private: boolean;
}
