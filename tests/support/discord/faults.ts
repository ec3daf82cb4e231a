import type { HttpAnswer } from './json-server.js';

/** What goes wrong with requests. */
export interface Fault {
  /** Compared with the method and the path, such as `POST /channels/1/messages`. */
  readonly on: RegExp;
  readonly answer: HttpAnswer;
  /** How many requests it strikes; default: 1. */
  readonly times?: number;
  /** Discord does what was asked all the same, only its answer is another one. */
  readonly done?: boolean;
}

/** The faults that are still to come, in the order in which they were put. */
export class Faults {
  #coming: (Fault & { left: number })[] = [];

  add(fault: Fault): void {
    this.#coming.push({ ...fault, left: fault.times ?? 1 });
  }

  next(method: string, path: string): Fault | undefined {
    const fault = this.#coming.find(({ on }) => on.test(`${method} ${path}`));
    if (!fault) return undefined;
    fault.left--;
    this.#coming = this.#coming.filter(({ left }) => left > 0);
    return fault;
  }
}

/** An error of Discord's API by its number. */
export const refused = (status: number, code: number): HttpAnswer => ({
  status,
  body: { code, message: 'Refused by the test' },
});

/** Too many requests, for this many seconds. */
export const limited = (seconds: number, global = false): HttpAnswer => ({
  status: 429,
  headers: {
    'retry-after': String(seconds),
    'x-ratelimit-scope': global ? 'global' : 'shared',
    ...(global && { 'x-ratelimit-global': 'true' }),
  },
  body: { message: 'You are being rate limited.', retry_after: seconds, global },
});
