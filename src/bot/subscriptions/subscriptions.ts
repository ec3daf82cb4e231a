import { foldedWords } from '../../text.js';
import type { Bot } from '../bot.js';
import type { Subscription } from '../records/subscription.js';
import { learnIssues } from './known-issues.js';

type Draft = Pick<Subscription, 'server' | 'channel' | 'publication' | 'locale'>;

/** A channel can subscribe to all publications, and to several of them. */
const keyOf = ({ channel, publication }: Pick<Draft, 'channel' | 'publication'>): string =>
  `${channel} ${publication === null ? '' : foldedWords(publication).slice(0, longestName)}`;

/** A key of LMDB's takes 1978 bytes. */
const longestName = 200;

/** The issues that are in force now count as known. @returns false if the channel had subscribed so */
export async function subscribe(draft: Draft, bot: Bot, now: number): Promise<boolean> {
  const { records } = bot;
  const key = keyOf(draft);
  if (records.subscriptions.get(key)) return false;
  await learnIssues({ issues: bot.issues(), records }, now);
  await records.subscriptions.put(key, { ...draft, since: now, refused: 0 });
  return true;
}

/** @param publication `null`: whatever the channel subscribed to @returns what has ended */
export async function unsubscribe(
  { server, channel, publication }: Omit<Draft, 'locale'>,
  { records }: Bot,
): Promise<Subscription[]> {
  const ended = subscriptionsOf(server, records).filter(
    (one) =>
      one.channel === channel &&
      (publication === null || keyOf(one) === keyOf({ channel, publication })),
  );
  for (const one of ended) await records.subscriptions.remove(keyOf(one));
  return ended;
}

export const subscriptionsOf = (
  server: string,
  { subscriptions }: Bot['records'],
): Subscription[] =>
  [...subscriptions.entries()].flatMap(({ value }) => (value.server === server ? [value] : []));
