const NOBODY = 65534;

/** Does work with the rights of a user who owns nothing: those of root would reach everything. */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const user = process.geteuid?.();
  if (user !== 0) return work();
  process.seteuid!(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid!(user);
  }
}
