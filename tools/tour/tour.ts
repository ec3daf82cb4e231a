import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DiscordDouble } from '../../tests/support/discord/double.js';
import type { Caller } from '../../tests/support/discord/events.js';
import {
  DEFERRED,
  DEFERRED_UPDATE,
  type Exchange,
  FORM,
  type SentMessage,
  sentMessage,
} from '../../tests/support/discord/exchange.js';
import type { ComponentBody } from '../../tests/support/discord/limits.js';
import { Program } from '../../tests/support/discord/program.js';
import type { RecordedRequest } from '../../tests/support/discord/recorder.js';
import { leavesOf, type Samples, valuesFor } from './leaves.js';

/** A message of the bot, and what led to it. */
export interface Shot {
  /** The command or the kind of message that began it, e.g. "/ask". */
  readonly chapter: string;
  /** What the user did, e.g. `/ask question: …` or `pressed "Next"`. */
  readonly done: string;
  readonly message: SentMessage;
}

export interface Tour {
  readonly shots: readonly Shot[];
  readonly requests: readonly RecordedRequest[];
}

export interface TourPlan {
  readonly seedsDir: string;
  readonly samples: Samples;
  /** Asked beside the sample question: what is found and what is not. */
  readonly questions: readonly string[];
  /** A file that is added on the way, so that there is something new. */
  readonly newIssue: string;
  readonly onStep?: (done: string) => void;
}

/** More presses than this on what one command led to show nothing new. */
const PRESSES = 40;
/** A reply is there when nothing more has come for so long. */
const QUIET_MS = 600;

/**
 * Uses the built bot once for everything that it can do: every command with few and with all options,
 * every kind of button, menu and form below the replies, messages, and what is refused.
 */
export async function tour(plan: TourPlan): Promise<Tour> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backissue-tour-'));
  const discord = await DiscordDouble.start('tour.token', 30_000);
  const seedsDir = path.join(folder, 'seeds');
  await cp(plan.seedsDir, seedsDir, { recursive: true });
  try {
    const bot = new Program('bot/main.js', {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_GUILD_ID: '',
      SEEDS_DIR: seedsDir,
      DATA_DIR: path.join(folder, 'data'),
      COOLDOWN_SECONDS: '0',
    });
    await Promise.race([discord.ready(60_000), bot.exited.then(() => fail(bot.output))]);
    const guide = new Guide(discord, plan);
    await guide.commands();
    await guide.messages();
    await writeFile(path.join(seedsDir, 'new-issue.md'), plan.newIssue);
    await guide.newIssue();
    bot.signal('SIGTERM');
    await bot.exited;
    return { shots: guide.shots, requests: discord.requests };
  } finally {
    await discord.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const fail = (output: string): never => {
  throw new Error(`The bot ended before it was connected: ${output}`);
};

const ADMINISTRATOR: Caller = { permissions: 'administrator' };

class Guide {
  readonly shots: Shot[] = [];

  constructor(
    private readonly discord: DiscordDouble,
    private readonly plan: TourPlan,
  ) {}

  async commands(): Promise<void> {
    const { samples, questions } = this.plan;
    for (const leaf of leavesOf(this.discord.commands.global)) {
      const required = leaf.options.filter(({ required }) => required);
      const few = await valuesFor(this.discord, leaf, required, samples);
      const all = await valuesFor(this.discord, leaf, leaf.options, samples);
      await this.slash(leaf.name, few, ADMINISTRATOR);
      if (leaf.options.length > required.length) await this.slash(leaf.name, all, ADMINISTRATOR);
      if ('question' in few)
        for (const question of questions) await this.slash(leaf.name, { ...few, question });
      await this.slash(leaf.name, few, { where: 'dm' });
      await this.slash(leaf.name, few, { carried: true });
    }
    for (const { name } of this.discord.commands.global.filter(({ type }) => type === 3))
      await this.exchange(name, `"${name}" on a message`, () =>
        this.discord.useMessageMenu(name, samples.question ?? ''),
      );
  }

  async messages(): Promise<void> {
    const { question = '' } = this.plan.samples;
    for (const [done, ask] of [
      [`@Backissue ${question}`, () => this.discord.mention(question)],
      ['@Backissue', () => this.discord.mention('')],
      [`direct message: ${question}`, () => this.discord.dm(question)],
    ] as const)
      this.shots.push({ chapter: 'Messages', done, message: (await ask()).reply });
  }

  /** The job takes in what is new; whoever subscribed is told. */
  async newIssue(): Promise<void> {
    await this.slash('subscribe', {}, ADMINISTRATOR);
    const before = this.discord.messages.length;
    await this.slash('reindex', {}, ADMINISTRATOR, 5000);
    for (const message of this.discord.messages.slice(before))
      this.shots.push({ chapter: 'Messages', done: 'a new issue', message });
  }

  private async slash(
    name: string,
    options: Readonly<Record<string, string | boolean>>,
    caller: Caller = {},
    quietMs = QUIET_MS,
  ): Promise<void> {
    const typed = Object.entries(options).map(([option, value]) => `${option}: ${value}`);
    const where =
      caller.where === 'dm' ? ' (direct message)' : caller.carried ? ' (carried along)' : '';
    const done = `/${[name, ...typed].join(' ')}${where}`;
    await this.exchange(
      `/${name}`,
      done,
      () => this.discord.startSlash(name, options, caller),
      caller,
      quietMs,
    );
  }

  /** What one use leads to, and then everything that can be pressed below it. */
  private async exchange(
    chapter: string,
    done: string,
    begin: () => Exchange,
    caller: Caller = {},
    quietMs = QUIET_MS,
  ): Promise<void> {
    this.plan.onStep?.(done);
    const open = await this.shoot(chapter, done, begin(), quietMs);
    // Elsewhere the same can be pressed.
    if (caller.where === 'dm' || caller.carried) return;
    const seen = new Set<string>();
    for (let at = 0; at < open.length && seen.size < PRESSES; at++)
      for (const part of partsOf(open[at]!)) {
        const kind = `${part.custom_id?.split(':')[0]} ${part.label ?? part.placeholder ?? ''}`;
        if (seen.has(kind) || part.disabled) continue;
        seen.add(kind);
        open.push(...(await this.press(chapter, open[at]!, part, caller)));
      }
  }

  private async press(
    chapter: string,
    on: SentMessage,
    part: ComponentBody,
    by: Caller,
  ): Promise<SentMessage[]> {
    const choice = part.options?.[0];
    const done = choice ? `chose "${choice.label}"` : `pressed "${part.label}"`;
    this.plan.onStep?.(`  ${done}`);
    const exchange = choice
      ? this.discord.choose(on, choice.value, by)
      : this.discord.press(on, { id: part.custom_id ?? '' }, by);
    const shown = await this.shoot(chapter, done, exchange);
    if (exchange.callback?.type !== FORM) return shown;
    const fields = fieldsOf(exchange.callback.data.components ?? []);
    const sent = this.discord.submit(on, exchange, fields, by);
    return [...shown, ...(await this.shoot(chapter, 'sent the form', sent))];
  }

  private async shoot(
    chapter: string,
    done: string,
    exchange: Exchange,
    quietMs = QUIET_MS,
  ): Promise<SentMessage[]> {
    const before = this.discord.messages.length;
    await this.discord.until(() => exchange.callback, `an acknowledgement of ${done}`, 10_000);
    const count = () =>
      exchange.edits.length + exchange.followUps.length + this.discord.messages.length - before;
    const isDeferred = [DEFERRED, DEFERRED_UPDATE].includes(exchange.callback!.type);
    const answered = () => !isDeferred || count() > 0 || undefined;
    await this.discord.until(answered, `an answer to ${done}`, 60_000);
    let last = -1;
    while (count() !== last) {
      last = count();
      await delay(quietMs);
    }
    const { data } = exchange.callback!;
    const at = data.embeds ? [sentMessage(exchange.id, exchange.channelId, data)] : [];
    const final = exchange.edits.slice(-1);
    const posted = this.discord.messages.slice(before);
    const shown = [...at, ...final, ...exchange.followUps, ...posted];
    for (const message of shown) this.shots.push({ chapter, done, message });
    return shown;
  }
}

const partsOf = (message: SentMessage): ComponentBody[] =>
  (message.body.components ?? []).flatMap(({ components = [] }) => components);

/** Something in each field of a form. */
const fieldsOf = (labels: readonly ComponentBody[]): Record<string, string> =>
  Object.fromEntries(
    labels.map(({ component }) => [component?.custom_id ?? '', 'It is not what I asked about.']),
  );
