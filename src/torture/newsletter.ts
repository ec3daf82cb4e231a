import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Random } from './random.js';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'];
const works = ['lighthouse', 'ferry', 'harbour wall', 'reading room', 'slipway', 'weather station'];

/** How the seeds differ from those of the index in force. */
export const changeKinds = ['first build', 'addition', 'change', 'removal'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The questions differ in their answers from one state of the newsletter to the next. */
export const questions: readonly string[] = works.map((work) => `What did the ${work} cost?`);

const minIssues = 2;

/** An invented newsletter in a seeds folder: its issues come, change and go. */
export class Newsletter {
  /** The months that are out, with how often each was changed. */
  private issues = new Map<string, number>();

  constructor(
    private readonly seedsDir: string,
    private readonly random: Random,
  ) {}

  /** @returns what was done, which is not what was asked for if that cannot be */
  async change(kind: ChangeKind): Promise<ChangeKind> {
    const out = [...this.issues.keys()];
    const missing = months.filter((month) => !this.issues.has(month));
    if (kind === 'first build') return this.startAnew();
    if (kind === 'removal' && out.length > minIssues) {
      const month = this.random.pick(out);
      this.issues.delete(month);
      await rm(this.fileOf(month));
      return kind;
    }
    if (kind === 'addition' && missing.length > 0) {
      await this.write(this.random.pick(missing), 0);
      return kind;
    }
    const month = this.random.pick(out);
    await this.write(month, this.issues.get(month)! + 1);
    return 'change';
  }

  private async startAnew(): Promise<ChangeKind> {
    for (const month of this.issues.keys()) await rm(this.fileOf(month));
    this.issues = new Map();
    const count = minIssues + this.random.below(3);
    while (this.issues.size < count) await this.write(this.random.pick(months), 0);
    return 'first build';
  }

  private async write(month: string, version: number): Promise<void> {
    this.issues.set(month, version);
    await writeFile(this.fileOf(month), this.issueText(month, version));
  }

  private fileOf(month: string): string {
    return path.join(this.seedsDir, `${month.toLowerCase()}.txt`);
  }

  private issueText(month: string, version: number): string {
    const articles = works.map((work) => {
      const cost = 1000 + this.random.below(9000);
      return (
        `The ${work[0]!.toUpperCase()}${work.slice(1)} in ${month}\n\n` +
        `In ${month} the work on the ${work} went on. The ${work} cost ${cost} crowns so far. ` +
        `The council has looked at the bills ${version + 1} times and will look again.\n`
      );
    });
    return `THE TIDE GAUGE\n\n${month} 2026\n\n${articles.join('\n')}`;
  }
}
