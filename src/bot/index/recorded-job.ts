import type { JobReport } from '../../embed/job.js';
import type { LastJob } from '../records/last-job.js';
import type { Records } from '../records/records.js';

const LAST = 'last';

/** Runs an embedding job and keeps how it ended. @throws what the job throws */
export async function recordedJob(
  { jobs }: Records,
  run: () => Promise<JobReport>,
): Promise<JobReport> {
  try {
    const report = await run();
    const { embedded, removed, problems } = report;
    await jobs.put(LAST, {
      at: Date.now(),
      done: { embedded, removed, problems: problems.length },
    });
    return report;
  } catch (error) {
    await jobs.put(LAST, { at: Date.now(), done: null });
    throw error;
  }
}

export const lastJob = ({ jobs }: Records): LastJob | undefined => jobs.get(LAST);
