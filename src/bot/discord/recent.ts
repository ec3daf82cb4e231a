/** Far more events than can be sent again after a connection was resumed. */
const REMEMBERED = 5000;

/** The ids of the last events: Discord may send one again, which must not be answered again. */
export class Recent {
  readonly #ids = new Set<string>();

  /** False for every time but the first. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > REMEMBERED && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
