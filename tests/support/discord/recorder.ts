export interface RecordedRequest {
  readonly method: string;
  /** Without the base, e.g. `/channels/1/messages`. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  readonly authorization: string | undefined;
  /** Milliseconds, from the clock that `Date.now` reads. */
  readonly at: number;
  /** 0 where there was no answer. */
  readonly status: number;
}

/** Everything that the bot sent, in order, and a way to wait for more of it. */
export class Recorder {
  readonly requests: RecordedRequest[] = [];
  readonly #watchers = new Set<() => void>();

  constructor(private readonly patienceMs: number) {}

  add(request: RecordedRequest): void {
    this.requests.push(request);
    this.touch();
  }

  /** Something other than a request changed: those who wait look again. */
  touch(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Resolves with the first value that is there, now or after a later request. */
  async until<T>(look: () => T | undefined, what: string, timeoutMs = this.patienceMs): Promise<T> {
    const found = look();
    if (found !== undefined) return found;
    return new Promise<T>((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#watchers.delete(watcher);
      };
      const watcher = (): void => {
        const value = look();
        if (value === undefined) return;
        done();
        resolve(value);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`Waited ${timeoutMs} ms for ${what}. Recorded: ${this.#summary()}`));
      }, timeoutMs);
      this.#watchers.add(watcher);
    });
  }

  #summary(): string {
    return this.requests
      .map(({ method, path, status }) => `${method} ${path} ${status}`)
      .join('; ');
  }
}
