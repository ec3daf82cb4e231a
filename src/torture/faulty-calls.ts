import { writeSync } from 'node:fs';
import path from 'node:path';
import { type CallName, type FaultPlan, TRACE_DESCRIPTOR } from './fault-plan.js';

interface FileCall {
  readonly name: CallName;
  readonly file: string;
  readonly whole: () => Promise<unknown>;
  /** Does a part of it, if it can be done in part. */
  readonly half?: () => Promise<unknown>;
}

/** Makes calls as the plan says: most of them as they are, and one of them wrong. */
export class FaultyCalls {
  private count = 0;

  constructor(private readonly plan: FaultPlan) {}

  async make(call: FileCall): Promise<unknown> {
    const number = ++this.count;
    const { folder, trace, die, refuse } = this.plan;
    if (trace) writeSync(TRACE_DESCRIPTOR, `${call.name} ${path.relative(folder, call.file)}\n`);
    if (die?.at === number) await this.dieAt(call, die.when);
    if (refuse && number >= refuse.from && refuse.calls.includes(call.name)) {
      await call.half?.();
      throw systemError(refuse.code, call);
    }
    return call.whole();
  }

  private async dieAt(
    { whole, half }: FileCall,
    when: NonNullable<FaultPlan['die']>['when'],
  ): Promise<void> {
    if (when === 'in the middle') await half?.();
    if (when === 'behind') await whole();
    process.kill(process.pid, 'SIGKILL');
  }
}

const systemError = (code: string, { name, file }: FileCall): Error =>
  Object.assign(new Error(`${code}: refused, ${name} '${file}'`), { code });
