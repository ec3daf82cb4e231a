import type { Issue } from '../../issue.js';
import { admits } from '../../retrieval/filters.js';
import type { Records } from '../records/records.js';
import type { Subscription } from '../records/subscription.js';

/** What a channel is to be told of, and what is left out since it came all at once. */
export interface Due {
  /** Oldest first. */
  readonly announce: readonly Issue[];
  readonly leaveOut: readonly Issue[];
}

/** Whoever adds a hundred back issues does not want a hundred messages. */
const atOnce = 3;

/** @param issues newest first, undated ones last */
export function dueFor(
  subscription: Subscription,
  issues: readonly Issue[],
  records: Records,
): Due {
  const { publication, since } = subscription;
  const due = issues.filter(
    (issue) =>
      (publication === null || admits({ publication }, issue)) &&
      (records.known.get(issue.id)?.at ?? 0) > since &&
      isOpen(records, announcedKey(subscription, issue)),
  );
  return { announce: due.slice(0, atOnce).reverse(), leaveOut: due.slice(atOnce) };
}

function isOpen({ announced }: Records, key: string): boolean {
  const state = announced.get(key)?.state;
  return state === undefined || state === 'sending';
}

/** Of the channel, not the subscription: one with two of them is told once. */
export const announcedKey = ({ channel }: Subscription, { id }: Issue): string =>
  `${channel} ${id}`;
