import type { Readers } from '../../cross-encoder.js';
import type { Searcher } from '../../retrieval/answer.js';
import { manifestStamp } from '../../store.js';
import { type IndexFolder, openSearcher } from './open-searcher.js';

/** The index that is in force on disk. A newer one takes its place under questions that are under way. */
export class IndexInForce {
  private refreshing: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: IndexFolder,
    private opened: Searcher,
    private stamp: string | null,
  ) {}

  /** @throws if there is no index, it is damaged, or another model made it */
  static async open(folder: IndexFolder, readers: Readers): Promise<IndexInForce> {
    const stamp = await manifestStamp(folder.dataDir);
    return new IndexInForce(folder, await openSearcher(folder, readers), stamp);
  }

  /** To be asked for anew by every question, and kept through it. */
  get searcher(): Searcher {
    return this.opened;
  }

  /**
   * Opens what is in force on disk by now, unless it is open already; one refresh after the other.
   * @returns true if another index took the place of the old one
   * @throws if it cannot be opened; the old one stays
   */
  refresh(): Promise<boolean> {
    const next = this.refreshing.then(() => this.openNewer());
    this.refreshing = next.catch(() => undefined);
    return next;
  }

  private async openNewer(): Promise<boolean> {
    // Before the index is read: one that takes its place meanwhile is another change.
    const stamp = await manifestStamp(this.folder.dataDir);
    if (stamp === this.stamp) return false;
    this.opened = await openSearcher(this.folder, this.opened);
    this.stamp = stamp;
    return true;
  }
}
