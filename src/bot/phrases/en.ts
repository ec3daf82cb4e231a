import { spokenDate } from '../../issue-date.js';
import type { Refusal } from '../../retrieval/judge.js';

/** Of the oldest issue and of the newest. */
interface Span {
  readonly from: string;
  readonly to: string;
}

interface Excerpts {
  readonly first: number;
  readonly last: number;
  readonly all: number;
}

/** What the bot itself says. Other languages have the same keys, and the type checker holds them to it. */
export const en = {
  date: spokenDate,
  page: (number: number) => `p. ${number}`,
  thereAre: (issues: number, span: Span | null) => {
    const count = issues === 1 ? 'There is 1 issue' : `There are ${issues} issues`;
    if (!span) return `${count}.`;
    return span.from === span.to
      ? `${count}, of ${span.to}.`
      : `${count}, from ${span.from} to ${span.to}.`;
  },
  help: {
    title: 'Answers from the back issues',
    how: 'Ask in plain words. The answer is what the issues say, word for word, with publication, section and the date of the issue; if they do not say it, you are told so.',
    commands: 'Commands',
    narrow:
      'Words such as "in the May 2025 issue", "since March" or "the latest issue" narrow a question down.',
  },
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
    notAllowed:
      'To answer here I need the permissions Send Messages, Embed Links and Read Message History.',
  },
  queue: {
    full: 'So many questions are waiting that there is no room for another: ask again in a minute.',
    tooMany: (seconds: number) =>
      `You ask faster than I may answer: ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  },
  pages: {
    previous: '◀ Previous',
    next: 'Next ▶',
    which: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  digest: {
    sections: (count: number) =>
      count === 1
        ? '1 section, in its own most telling sentences.'
        : `${count} sections, each in its own most telling sentences.`,
    undated: 'The source states no date.',
    untitled: 'Without a heading',
    withoutSentences: 'No single sentence stands for it: choose it below to read it.',
    choose: 'Read a section word for word',
    readOn: 'Choose a section to read it word for word, or /ask about it.',
    noLatest: 'None of the issues states a date, so none is the latest; /issues lists them all.',
    gone: 'That is no longer in the index, or has changed: /issues lists what there is.',
  },
  issues: {
    choose: 'Open an issue',
    open: '/issue summarises one of them.',
    documents: (count: number) => `${count} documents`,
    dateFromList: 'date from issues.json',
    dateFromName: "date from the file's name",
    dateFromFront: 'date from the front page that announces it',
    noDate: 'the source states no date',
    gone: 'That publication is no longer in the index: /issues lists what there is.',
  },
  timeline: {
    noWords: 'Name a topic in words, for example: space weather',
    none: (issues: number, unknown: readonly string[]) =>
      unknown.length > 0
        ? `None of the ${issues} issues has ${unknown.map((word) => `"${word}"`).join(' or ')}.`
        : `No passage of the ${issues} issues has all of these words; try fewer.`,
    found: (passages: number, issues: number, all: number) =>
      `${passages} ${passages === 1 ? 'passage' : 'passages'} in ${issues} of ${all} ${all === 1 ? 'issue' : 'issues'}.`,
    undated: (passages: number, issues: number) =>
      `${passages} of them ${passages === 1 ? 'stands' : 'stand'} in ${issues === 1 ? 'an undated issue' : `${issues} undated issues`}, which the picture leaves out.`,
    counted: (words: readonly string[]) =>
      words.length === 1
        ? `Counted are passages with "${words[0]}" in any form, in the text or its headings.`
        : `Counted are passages with all of these words in any form, in the text or its headings: ${words.join(', ')}.`,
    shaded: 'Where the picture is shaded there was no issue.',
    cited: (issue: string, passages: number) =>
      `${issue}: ${passages} ${passages === 1 ? 'passage' : 'passages'}`,
    alt: (topic: string, counts: readonly string[]) =>
      `Bars: passages about "${topic}" over time. ${counts.join('; ')}.`,
  },
  subscribe: {
    newIssue: 'A new issue.',
    others: (count: number) =>
      count === 1
        ? 'Another one came at the same time: /issues lists it.'
        : `${count} more came at the same time: /issues lists them.`,
    done: 'Each new issue will be announced there, once it is taken in.',
    already: 'Each new issue is announced there already.',
    ended: 'New issues will no longer be announced there.',
    none: 'No new issues are announced there.',
    noChannel: 'Nobody can write there: choose a text channel or a thread of this server.',
    missing: (permissions: readonly string[]) =>
      `I may not post there yet: in the settings of the channel, allow me ${permissions.join(', ')}.`,
    list: 'New issues are announced in',
    everything: 'all publications',
  },
  reindex: {
    reading: 'Reading the issues…',
    embedding: (done: number, total: number) =>
      `Embedding: ${done} of ${total} passages (${Math.floor((100 * done) / total)}%).`,
    running: 'The issues are being re-indexed already: wait until that is done.',
    done: 'The new index is in force.',
    unchanged: 'Nothing has changed.',
    holds: (documents: number, issues: number, passages: number) =>
      `The index holds ${passages} passages of ${issues} issues in ${documents} documents.`,
    work: (embedded: number, reused: number, removed: number, seconds: number) =>
      `${embedded} passages embedded, ${reused} kept, ${removed} removed, in ${seconds} s.`,
    newIssues: (count: number) => `New issues: ${count}`,
    changedIssues: (count: number) => `Changed issues: ${count}`,
    removedIssues: (count: number) => `Removed issues: ${count}`,
  },
  more: (count: number) => `and ${count} more`,
  threadOpened: 'Opened a thread:',
  yes: 'yes',
  no: 'no',
  status: {
    title: 'Status',
    index: 'Index',
    sizes: (issues: number, passages: number) =>
      `${issues} ${issues === 1 ? 'issue' : 'issues'}, ${passages} ${passages === 1 ? 'passage' : 'passages'}`,
    span: (from: string, to: string) => (from === to ? `of ${from}` : `from ${from} to ${to}`),
    model: 'Model',
    lastJob: 'Last looked for new issues',
    never: 'never since records are kept',
    jobDone: (embedded: number, removed: number, problems: number) =>
      `${embedded} passages embedded, ${removed} removed, ${problems === 1 ? '1 problem' : `${problems} problems`}`,
    jobFailed: 'which failed; the index from before stays in force',
    started: 'Started',
    latency: 'Time to Discord and back',
    milliseconds: (ms: number) => `${ms} ms`,
    unmeasured: 'not measured yet',
    version: 'Version',
  },
  questions: {
    title: 'What readers missed',
    off: 'Questions are not kept: RECORD_QUESTIONS is off where the bot runs.',
    none: (days: number) =>
      `Nobody has missed anything in this server in the last ${days === 1 ? 'day' : `${days} days`}.`,
    kept: (days: number) =>
      `What was asked in this server and not found, or marked as not helpful; of the last ${days === 1 ? 'day' : `${days} days`}, newest first.`,
    reasons: {
      period: 'not found: no issue of that time',
      name: 'not found: a name that the issues never mention',
      detail: 'not found: a detail that they do not state',
      'nothing close': 'not found: nothing close enough',
    },
    unhelpful: (times: number) => (times === 1 ? 'not helpful' : `not helpful ${times} times`),
    times: (times: number) => `asked ${times} times`,
  },
  forget: {
    nothing: 'Nothing is kept about you.',
    done: (questions: number, conversations: number) =>
      `Deleted: ${questions === 1 ? '1 question' : `${questions} questions`} of yours with what you said of the answers, and ${conversations === 1 ? '1 conversation' : `${conversations} conversations`}. The buttons under those answers no longer work.`,
  },
  config: {
    title: 'What is set for this server',
    answering: 'Answers every question that it is sure about',
    silent: 'Says nothing that all can see',
    nowhere: 'in no channel',
    publication: 'Publication of questions that name none',
    allOfThem: 'all of them',
    private: 'Replies to commands are for the caller alone by default',
    notYet: 'Not in effect yet: Discord shows the bot only the messages that are addressed to it.',
    toReadMessages: [
      '1. In the Discord developer portal, open the application, choose Bot, and switch on the Message Content Intent.',
      '2. Set DISCORD_MESSAGE_CONTENT=on where the bot runs, in .env or the environment.',
      '3. Start the bot anew.',
    ],
  },
  ask: {
    needsWords: 'Ask a question in words, for example: What is new about space weather?',
    withheld:
      'Discord shows me a message only if its text mentions me: write @ and my name into your reply.',
    sure: {
      high: 'Very likely the answer',
      medium: 'Probably the answer',
      low: 'Perhaps the answer: see for yourself',
    },
    understoodAs: (question: string) => `Understood as: ${question}`,
    only: (issues: readonly string[]) => `Only: ${issues.join(', ')}`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    excerpts: ({ first, last, all }: Excerpts) =>
      first === last ? `Excerpt ${first} of ${all}` : `Excerpts ${first} to ${last} of ${all}`,
    inContext: 'In context',
    inContextOf: (number: number) => `${number} in context`,
    surroundings: 'In bold the excerpt, around it what stands beside it.',
    excerptGone: 'That excerpt is not in the index any more: ask again.',
    startThread: 'Start a thread',
    inThread:
      'Ask on here with /ask, or by mentioning me: what you ask is understood in the light of this question.',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    whyTitle: 'What was missing?',
    whyLabel: 'In your own words',
    whyHint: 'e.g. the answer is in the May issue, on page 3',
    thanks: 'Thank you, noted.',
    gone: 'I no longer know this question: ask it again.',
    notYours: 'Only whoever asked can do that here; ask the same with /ask to have it yourself.',
  },
  notFound: {
    /** @param thereAre what there is, of a period without issues */
    because: ({ sentence }: Refusal, _thereAre: string) => `Not found. ${sentence}`,
    merelyNearest: 'What follows is merely nearest, and no answer.',
    around: (count: number) => (count === 1 ? 'The nearest issue' : 'The issues around that time'),
    askNearby: (from: string, to: string) =>
      from === to ? `Look in ${from}` : `Look from ${from} to ${to}`,
    askEverywhere: 'Look in all issues',
  },
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [K in keyof T]: Widened<T[K]> };

/** Every language has these. */
export type Phrases = Widened<typeof en>;
