/** How many questions a person may ask within how many seconds; 0 seconds: as many as they like. */
export interface AllowanceLimits {
  readonly questions: number;
  readonly seconds: number;
}

/** Counts each person's questions within the last seconds, in the memory of this process. */
export class Allowance {
  /** When each person asked, in milliseconds; who asked last stands last. */
  readonly #asked = new Map<string, number[]>();

  constructor(
    private readonly limits: AllowanceLimits,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Takes one question out of a person's allowance.
   * @returns 0, or for how many milliseconds there is none left
   */
  take(user: string): number {
    const now = this.now();
    const since = now - this.limits.seconds * 1000;
    this.#forgetBefore(since);
    const recent = (this.#asked.get(user) ?? []).filter((at) => at > since);
    if (recent.length >= this.limits.questions && this.limits.seconds > 0)
      return recent[recent.length - this.limits.questions]! - since;
    this.#asked.delete(user);
    this.#asked.set(user, [...recent, now]);
    return 0;
  }

  /** Only people of the last seconds are held, however many ask in a year. */
  #forgetBefore(since: number): void {
    for (const [user, times] of this.#asked) {
      if (times.at(-1)! > since) return;
      this.#asked.delete(user);
    }
  }
}
