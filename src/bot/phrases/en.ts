/** What the bot itself says. Other languages have the same keys, and the type checker holds them to it. */
export const en = {
  access: {
    serverOnly: (what: string) => `${what} works in a server only, for those who may use it there.`,
    managers: (what: string) => `${what} is for those who may manage this server.`,
    administrators: (what: string) => `${what} is for administrators of this server only.`,
  },
  errors: {
    unexpected: (reference: string) =>
      `Sorry, that did not work; whoever runs this bot finds why under ${reference}.`,
    noCommand: (name: string) => `There is no command /${name} any more.`,
    noAction: 'This button is from another version of the bot: ask again to get a new one.',
    noThread: 'A thread cannot be opened here.',
  },
  queue: {
    full: 'So many questions are waiting that there is no room for another: ask again in a minute.',
    tooMany: (seconds: number) =>
      `You ask faster than I may answer: ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  },
  threadOpened: (mention: string) => `Opened a thread: ${mention}`,
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };

/** Every language has these. */
export type Phrases = Widened<typeof en>;
