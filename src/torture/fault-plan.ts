import { fileURLToPath } from 'node:url';

/** What is to go wrong in a program that changes files under a folder; calls are counted from 1. */
export interface FaultPlan {
  readonly folder: string;
  /** Kills the program at a call: before it, with half of the bytes written, or right behind it. */
  readonly die?: { readonly at: number; readonly when: DeathMoment };
  /** From this call on the disk refuses the calls of these names. */
  readonly refuse?: {
    readonly from: number;
    readonly calls: readonly CallName[];
    readonly code: string;
  };
  /** Tells each call, as a line `name path`, on {@link TRACE_DESCRIPTOR}. */
  readonly trace?: boolean;
}

export type DeathMoment = 'before' | 'in the middle' | 'behind';

export type CallName =
  | 'mkdir'
  | 'open'
  | 'writeFile'
  | 'sync'
  | 'link'
  | 'rename'
  | 'utimes'
  | 'rm';

/** What needs room on the disk. */
export const needRoom: readonly CallName[] = ['mkdir', 'open', 'writeFile', 'link'];
/** What changes anything at all. */
export const changing: readonly CallName[] = [...needRoom, 'rename', 'utimes', 'rm'];

export const TRACE_DESCRIPTOR = 3;

/** The environment variable that holds a {@link FaultPlan} as JSON. */
export const faultVariable = 'BACKISSUE_FAULTS';

/** The options of node that bring the plan to a program. */
export const withFaults: readonly string[] = [
  '--import',
  new URL('faults.js', import.meta.url).href,
];

export const embedProgram: string = fileURLToPath(new URL('../embed/main.js', import.meta.url));
