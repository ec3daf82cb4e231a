import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readers } from '../cross-encoder.js';
import { runJob } from '../embed/job.js';
import { type EndedRun, runEmbedding } from './embed-run.js';
import type { DeathMoment } from './fault-plan.js';
import type { Figures } from './figures.js';
import { age, expectTidy, inForce, type States } from './inspect.js';
import { type ChangeKind, changeKinds, Newsletter } from './newsletter.js';
import type { Random } from './random.js';
import { Reader } from './reader.js';
import { makeReference, type Reference } from './reference.js';
import { refusals } from './refusals.js';

export interface LaneOptions {
  /** Empty; what the lane leaves there tells what went wrong. */
  readonly folder: string;
  readonly readers: Readers;
  readonly random: Random;
  readonly figures: Figures;
  /** Whether another kill is wanted. */
  readonly goOn: () => boolean;
}

const moments: readonly DeathMoment[] = ['before', 'in the middle', 'behind'];

/** A newsletter whose index is built and changed by jobs that are killed, and read all the while. */
export class Lane {
  private readonly seedsDir: string;
  private readonly dataDir: string;
  private readonly newsletter: Newsletter;
  private readonly reader: Reader;
  private old: Reference | null = null;
  private rounds = 0;
  /** How long a whole run takes, and how many calls it makes for each kind of change. */
  private wholeMs = 0;
  private readonly wholeCalls = new Map<ChangeKind, number>();

  constructor(private readonly options: LaneOptions) {
    this.seedsDir = path.join(options.folder, 'seeds');
    this.dataDir = path.join(options.folder, 'data');
    this.newsletter = new Newsletter(this.seedsDir, options.random);
    this.reader = new Reader(this.dataDir, options.readers);
  }

  async run(): Promise<void> {
    const { figures, goOn } = this.options;
    await mkdir(this.seedsDir, { recursive: true });
    const reading = this.reader.run();
    try {
      while (goOn()) await this.round();
    } catch (error) {
      figures.losses.push(`${this.options.folder}: ${(error as Error).message}`);
    } finally {
      this.reader.stop();
      await reading;
      figures.questions += this.reader.asked;
      figures.failed += this.reader.failures.length;
      figures.losses.push(...this.reader.failures);
    }
  }

  /** The seeds change; jobs are killed over that until one may end; then the new index is in force. */
  private async round(): Promise<void> {
    const { random, figures, goOn } = this.options;
    const kind = await this.changeSeeds();
    const states: States = { old: this.old, wanted: await this.reference() };
    await this.expectAnswers(states);
    if (this.rounds++ % 10 === 0) await this.refused(states);
    let dies = goOn();
    while (dies) {
      const run = await this.runKilled(kind);
      const found = await inForce(this.dataDir, states);
      if (run.killed) figures.kill(run, kind, found);
      const kept = { none: [], old: [states.old!], new: [states.wanted] }[found];
      await this.reader.between(() => age(this.dataDir, kept));
      dies = goOn() && run.killed && random.next() < 1 / 4;
    }
    await this.repair(states);
  }

  private async changeSeeds(): Promise<ChangeKind> {
    const { random } = this.options;
    const isFirst = this.rounds === 0 || random.next() < 0.1;
    const kind = await this.newsletter.change(
      isFirst ? 'first build' : random.pick(changeKinds.slice(1)),
    );
    if (kind === 'first build') {
      const forget = () => rm(this.dataDir, { recursive: true, force: true });
      await this.reader.between(forget, { answers: [], none: true });
      this.old = null;
    }
    return kind;
  }

  private async reference(): Promise<Reference> {
    const folder = path.join(this.options.folder, 'reference');
    await rm(folder, { recursive: true, force: true });
    return makeReference(this.seedsDir, folder, this.options.readers);
  }

  private expectAnswers({ old, wanted }: States): Promise<void> {
    const answers = [...(old ? [old] : []), wanted].map((reference) => reference.answers);
    return this.reader.between(async () => undefined, { answers, none: old === null });
  }

  /** At a moment of the clock, which mostly falls before anything is written, or at a call. */
  private async runKilled(kind: ChangeKind): Promise<EndedRun> {
    const { random } = this.options;
    const { seedsDir, dataDir: folder } = this;
    const die = { at: this.call(kind), when: random.pick(moments) };
    const run =
      random.next() < 0.5
        ? await runEmbedding({ seedsDir, fault: { folder }, killAfterMs: this.moment() })
        : await runEmbedding({ seedsDir, fault: { folder, die } });
    if (!run.killed) {
      if (run.status !== 0) throw new Error(`the job failed: ${run.said}`);
      this.wholeMs = run.tookMs;
      this.wholeCalls.set(kind, run.calls.length);
    }
    return run;
  }

  private moment(): number | undefined {
    return this.wholeMs === 0 ? undefined : this.options.random.next() * this.wholeMs;
  }

  /** One time in three near the end, where the new index takes the place of the old one. */
  private call(kind: ChangeKind): number {
    const { random } = this.options;
    const calls = this.wholeCalls.get(kind) ?? 60;
    return random.next() < 1 / 3 ? calls - random.below(10) : 1 + random.below(calls);
  }

  private async refused(states: States): Promise<void> {
    const before = await inForce(this.dataDir, states);
    const { seedsDir, dataDir } = this;
    for (const refusal of refusals) {
      await refusal({ seedsDir, dataDir, random: this.options.random });
      if ((await inForce(this.dataDir, states)) !== before)
        throw new Error('a job that was refused has changed what is in force');
      this.options.figures.refusals++;
    }
  }

  private async repair(states: States): Promise<void> {
    const { readers, figures } = this.options;
    await runJob({ seedsDir: this.seedsDir, dataDir: this.dataDir, embedder: readers.embedder });
    if ((await inForce(this.dataDir, states)) !== 'new')
      throw new Error('the next run did not put the new index in force');
    await expectTidy(this.dataDir, states);
    this.old = states.wanted;
    figures.repairs++;
  }
}
