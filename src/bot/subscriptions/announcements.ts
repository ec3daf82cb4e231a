import type { Issue } from '../../issue.js';
import type { Bot } from '../bot.js';
import type { Log } from '../log/log.js';
import { type Phrases, phrasesFor } from '../phrases/index.js';
import { shortId } from '../presses/short-id.js';
import type { Subscription } from '../records/subscription.js';
import { digestReply } from '../replies/digest-reply.js';
import { faint, plain, type Reply, strong } from '../reply.js';
import type { Announcement, Announcer } from './announcer.js';
import { announcedKey, dueFor } from './due.js';
import { learnIssues } from './known-issues.js';

/** Of attempts five minutes apart: a day in which the bot may not write there. */
const refusalsAtMost = 288;

export interface AnnouncementsSetup {
  readonly bot: Bot;
  readonly announcer: Announcer;
  readonly log: Log;
  readonly now?: () => number;
}

/** What could not be announced is tried again. */
const againMs = 5 * 60_000;

/** Announces what is due now, whenever `now` is called, and every few minutes. */
export function startAnnouncing(setup: AnnouncementsSetup) {
  const announcements = new Announcements(setup);
  const now = (): void => void announcements.run();
  const again = setInterval(now, againMs);
  now();
  const stop = (): Promise<void> => {
    clearInterval(again);
    return announcements.stop();
  };
  return { now, stop };
}

/** Tells channels that subscribed of new issues, each once. */
export class Announcements {
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private readonly now: () => number;

  constructor(private readonly setup: AnnouncementsSetup) {
    this.now = setup.now ?? Date.now;
  }

  /** Sends what is due; one run after the other. Never rejects. */
  run(): Promise<void> {
    this.running = this.running.then(() => this.sendDue()).catch(this.logged('Announcements'));
    return this.running;
  }

  /** Resolves when what is being sent is sent; nothing more follows. */
  stop(): Promise<void> {
    this.stopped = true;
    return this.running;
  }

  private async sendDue(): Promise<void> {
    const { bot, announcer } = this.setup;
    const issues = bot.issues();
    await learnIssues({ issues, records: bot.records }, this.now());
    for (const { key, value } of [...bot.records.subscriptions.entries()])
      if (announcer.serves(value.server))
        await this.sendTo(key, value, issues).catch(this.logged(`Announcing in ${value.channel}`));
  }

  private async sendTo(
    key: string,
    subscription: Subscription,
    issues: readonly Issue[],
  ): Promise<void> {
    const { records } = this.setup.bot;
    const { announce, leaveOut } = dueFor(subscription, issues, records);
    for (const issue of leaveOut)
      await records.announced.put(announcedKey(subscription, issue), {
        state: 'left out',
        at: this.now(),
      });
    for (const [i, issue] of announce.entries()) {
      if (this.stopped) return;
      const others = i === announce.length - 1 ? leaveOut.length : 0;
      if (!(await this.announce(key, subscription, issue, others))) return;
    }
  }

  /** @returns false if nothing more is to be sent there now */
  private async announce(
    key: string,
    subscription: Subscription,
    issue: Issue,
    others: number,
  ): Promise<boolean> {
    const { bot, announcer } = this.setup;
    const { announced, subscriptions } = bot.records;
    const record = announcedKey(subscription, issue);
    const before = announced.get(record);
    const announcement = await this.announcementOf(subscription, issue, others);
    await announced.put(record, before ?? { state: 'sending', at: this.now() });
    // Where it cannot look it sends: rather twice than never.
    const isThere =
      before && (await announcer.hasPosted(announcement, before.at).catch(() => false));
    const outcome = isThere ? 'sent' : await announcer.post(announcement);
    if (outcome === 'sent') {
      await announced.put(record, { state: 'sent', at: this.now() });
      if (subscription.refused > 0) await subscriptions.put(key, { ...subscription, refused: 0 });
      return true;
    }
    await announced.remove(record);
    await this.refused(key, subscription, outcome);
    return false;
  }

  private async refused(
    key: string,
    subscription: Subscription,
    outcome: 'gone' | 'refused',
  ): Promise<void> {
    const { bot, log } = this.setup;
    const refused = subscription.refused + 1;
    if (outcome === 'refused' && refused < refusalsAtMost) {
      if (refused === 1)
        log.warn(`The bot may not write in channel ${subscription.channel}; it will try again.`);
      await bot.records.subscriptions.put(key, { ...subscription, refused });
      return;
    }
    const why = outcome === 'gone' ? 'is gone' : 'has not let the bot write for a day';
    log.warn(`Channel ${subscription.channel} ${why}: its subscription has ended.`);
    await bot.records.subscriptions.remove(key);
  }

  private async announcementOf(
    { channel, locale }: Subscription,
    issue: Issue,
    others: number,
  ): Promise<Announcement> {
    const say = phrasesFor(locale);
    const digest = await this.setup.bot.digest(issue);
    const reply = newIssueReply(digestReply({ digest, page: '0', say }), others, say);
    return { channel, reply, nonce: shortId(`${channel} ${issue.id}`) };
  }

  private logged =
    (where: string) =>
    (error: unknown): void =>
      this.setup.log.warn(`${where} failed; it will be tried again.`, { error });
}

const newIssueReply = (digest: Reply, others: number, say: Phrases): Reply => ({
  ...digest,
  lead: [
    strong(say.subscribe.newIssue),
    plain(' '),
    ...(digest.lead ?? []),
    ...(others > 0 ? [faint(` ${say.subscribe.others(others)}`)] : []),
  ],
});
