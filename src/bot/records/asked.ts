/** A question and how it was asked, so that the buttons under its answer work at any later time. */
export interface Asked {
  readonly user: string;
  readonly place: string;
  readonly server: string | null;
  /** The options of /ask, the question among them. */
  readonly options: Readonly<Record<string, string>>;
  readonly at: number;
}
