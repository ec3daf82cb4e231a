import type { Phrases } from '../../src/bot/phrases/index.js';
import type { Refusal } from '../../src/retrieval/judge.js';

/** For every phrase with parameters some calls of it. */
type Samples<T> = {
  readonly [K in keyof T as T[K] extends string | readonly string[] ? never : K]: T[K] extends (
    ...args: infer A
  ) => string
    ? readonly A[]
    : Samples<T[K]>;
};

const refusals: readonly Omit<Refusal, 'sentence'>[] = [
  { kind: 'period', phrase: '1987' },
  { kind: 'period', phrase: null },
  { kind: 'period' },
  { kind: 'name', names: ['Zorblatt'] },
  { kind: 'name', names: ['Zorblatt', 'Quux', 'Fnord'] },
  { kind: 'name', names: [] },
  { kind: 'name' },
  { kind: 'detail', names: ['Zorblatt'], words: ['Quux'] },
  { kind: 'detail', names: [], words: [] },
  { kind: 'detail', detail: 'an amount of money' },
  { kind: 'detail', detail: 'a telephone number' },
  { kind: 'detail', detail: 'an age' },
  { kind: 'detail', detail: 'a height or length' },
  { kind: 'detail', detail: 'a weight' },
  { kind: 'detail' },
  { kind: 'nothing close' },
];

/** What stands in them is in no language. */
export const samples: Samples<Phrases> = {
  date: [[null]],
  page: [[7]],
  thereAre: [
    [1, null],
    [0, null],
    [1, { from: '2024', to: '2024' }],
    [4, { from: '2024', to: '2025' }],
  ],
  help: {},
  access: { serverOnly: [['/zorb']], managers: [['/zorb']], administrators: [['/zorb']] },
  errors: { unexpected: [['1a2b3c']], noCommand: [['zorb']] },
  queue: { tooMany: [[1], [7]] },
  pages: { which: [[2, 3]] },
  digest: { sections: [[1], [7]] },
  issues: { documents: [[7]] },
  timeline: {
    none: [
      [1, []],
      [7, []],
      [1, ['zorb']],
      [7, ['zorb', 'quux']],
    ],
    found: [
      [1, 1, 1],
      [5, 1, 7],
      [9, 3, 7],
    ],
    undated: [
      [1, 1],
      [5, 1],
      [5, 3],
    ],
    counted: [[['zorb']], [['zorb', 'quux']]],
    cited: [
      ['Zorb 2025', 1],
      ['Zorb 2025', 7],
    ],
    alt: [['zorb', ['Zorb 2025: 1', 'Zorb 2024: 7']]],
  },
  subscribe: { others: [[1], [7]], missing: [[['Zorb', 'Quux']]] },
  reindex: {
    embedding: [[3, 9]],
    holds: [
      [1, 1, 1],
      [5, 4, 99],
    ],
    work: [
      [1, 1, 1, 1],
      [7, 8, 9, 10],
    ],
    newIssues: [[1], [7]],
    changedIssues: [[1], [7]],
    removedIssues: [[1], [7]],
  },
  more: [[1], [7]],
  status: {
    sizes: [
      [1, 1],
      [7, 99],
    ],
    span: [
      ['2024', '2024'],
      ['2024', '2025'],
    ],
    jobDone: [
      [1, 1, 1],
      [7, 8, 9],
    ],
    milliseconds: [[40]],
  },
  questions: {
    none: [[1], [7]],
    kept: [[1], [7]],
    reasons: {},
    unhelpful: [[1], [7]],
    times: [[7]],
  },
  forget: {
    done: [
      [1, 1],
      [7, 0],
    ],
  },
  config: {},
  ask: {
    sure: {},
    understoodAs: [['zorb?']],
    only: [[['Zorb 2025', 'Zorb 2024']]],
    since: [['2024']],
    until: [['2024']],
    excerpts: [[{ first: 4, last: 4, all: 4 }], [{ first: 4, last: 6, all: 7 }]],
    inContextOf: [[99]],
  },
  notFound: {
    because: refusals.map((refusal) => [{ ...refusal, sentence: 'In English.' }, 'zorb.']),
    around: [[1], [7]],
    askNearby: [
      ['2024', '2024'],
      ['2024', '2025'],
    ],
  },
};

/** All that a language says: each phrase by its path, such as "status.title", with what it says. */
export function everythingSaid(phrases: Phrases): (readonly [path: string, said: string])[] {
  return walk('', phrases, samples);
}

function walk(path: string, phrase: unknown, calls: unknown): (readonly [string, string])[] {
  if (typeof phrase === 'string') return [[path, phrase]];
  if (typeof phrase === 'function')
    return (calls as readonly unknown[][]).map((args) => [path, phrase(...args)]);
  return Object.entries(phrase as object).flatMap(([key, inner]) =>
    walk(
      path ? `${path}.${key}` : key,
      inner,
      (calls as Record<string, unknown> | undefined)?.[key],
    ),
  );
}
