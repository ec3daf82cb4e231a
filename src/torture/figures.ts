import type { EndedRun } from './embed-run.js';
import type { InForce } from './inspect.js';
import type { ChangeKind } from './newsletter.js';

/** How far a run of the job was when it was killed. */
export type Phase = 'starting' | 'reading' | 'writing' | 'switching' | 'clearing up';

/** From what it did to the data folder. */
export function phaseOf({ calls }: EndedRun): Phase {
  const last = calls.at(-1);
  if (last === undefined) return 'starting';
  if (last.includes('manifest.json')) return 'switching';
  if (calls.some((call) => call.startsWith('rename manifest.json'))) return 'clearing up';
  return last.includes(' issues') ? 'writing' : 'reading';
}

/** What was tried and what came of it. */
export class Figures {
  kills = 0;
  readonly phases: Record<Phase, number> = {
    starting: 0,
    reading: 0,
    writing: 0,
    switching: 0,
    'clearing up': 0,
  };
  readonly changes: Record<ChangeKind, number> = {
    'first build': 0,
    addition: 0,
    change: 0,
    removal: 0,
  };
  /** Which index was in force after a kill. */
  readonly inForce: Record<InForce, number> = { none: 0, old: 0, new: 0 };
  /** Runs on a full or a read-only disk, and beside a job that held the lock. */
  refusals = 0;
  repairs = 0;
  questions = 0;
  failed = 0;
  /** Sentences on what was neither the old nor the new index, or was not repaired. */
  readonly losses: string[] = [];

  kill(run: EndedRun, change: ChangeKind, found: InForce): void {
    this.kills++;
    this.phases[phaseOf(run)]++;
    this.changes[change]++;
    this.inForce[found]++;
  }

  line(seconds: number, seed: number): string {
    return (
      `${this.kills} kills (${listed(this.phases)}; ${listed(this.changes)}): ` +
      `in force ${listed(this.inForce)}; ${this.repairs} repairs; ${this.refusals} refusals; ` +
      `${this.questions} questions, ${this.failed} failed; ${this.losses.length} lost; ` +
      `${Math.round(seconds)} s; seed ${seed}`
    );
  }
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
