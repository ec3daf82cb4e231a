import type { Issue } from '../../issue.js';
import type { Citation } from '../../retrieval/answer.js';
import type { Page } from '../../retrieval/page.js';
import type { Caller } from '../caller.js';
import type { Phrases } from '../phrases/index.js';
import { presses } from '../presses/presses.js';
import type { Button } from '../reply.js';
import type { Widening } from './widening.js';

/** Whose question the buttons are about. */
export interface ButtonsFor {
  /** Of the question's record. */
  readonly key: string;
  readonly caller: Pick<Caller, 'opensThreads'>;
  /** Whether it is kept what its asker says of the answer. */
  readonly canJudge: boolean;
}

/** Each excerpt in its surroundings. */
export const contextButtons = (
  citations: readonly Citation[],
  { first }: Pick<Page, 'first'>,
  say: Phrases,
): Button[] =>
  citations.map((citation, i) => ({
    label: citations.length > 1 ? say.ask.inContextOf(first + i) : say.ask.inContext,
    press: presses.context(citation),
  }));

/** What concerns the answer as a whole. */
export const aboutButtons = ({ key, caller, canJudge }: ButtonsFor, say: Phrases): Button[] => [
  ...(caller.opensThreads ? [{ label: say.ask.startThread, press: presses.thread(key) }] : []),
  ...(canJudge
    ? [
        { label: say.ask.helpful, press: presses.helpful(key) },
        { label: say.ask.unhelpful, press: presses.unhelpful(key) },
      ]
    : []),
];

export const wideningButtons = (
  { nearby, everywhere }: Widening,
  { key }: ButtonsFor,
  say: Phrases,
): Button[] => [
  ...(nearby
    ? [
        {
          label: say.notFound.askNearby(...ends(nearby.issues, say)),
          press: presses.widen(key, 'nearby'),
        },
      ]
    : []),
  ...(everywhere
    ? [
        {
          label: say.notFound.askEverywhere,
          press: presses.widen(key, 'everywhere'),
        },
      ]
    : []),
];

/** As many as a row holds on Discord. */
const perRow = 5;

/** All in one row where there is room; none that is empty. */
export const inRows = (...rows: readonly (readonly Button[])[]): (readonly Button[])[] =>
  (rows.flat().length <= perRow ? [rows.flat()] : rows).filter(({ length }) => length > 0);

/** The dates of the oldest and the newest. @param issues dated, newest first */
const ends = (issues: readonly Issue[], say: Phrases): [string, string] => [
  say.date(issues.at(-1)!.date),
  say.date(issues[0]!.date),
];
