/** What commands work with: the index in force, and the job that renews it. */
export interface Bot {
  readonly TODO?: never;
}
