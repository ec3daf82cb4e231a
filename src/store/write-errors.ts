const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk: make room',
  EDQUOT: 'this user may not use more of the disk: make room',
  EROFS: 'the disk is read-only: name another folder with --data or DATA_DIR',
  EACCES: 'this user may not write there: give it the right',
  EPERM: 'this user may not write there: give it the right',
  ENOTDIR: 'a file stands where a folder is to be: move it away',
  EEXIST: 'a file stands where a folder is to be: move it away',
  EIO: 'the disk fails: look after it',
};

/**
 * Does work that writes to a data folder.
 * @throws if the system refuses to write, one sentence that says where, why and what to do
 */
export async function writing<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === undefined) throw cause;
    const reason = reasons[code] ?? 'the system refuses: find out why';
    throw new Error(
      `The index in ${dataDir} cannot be written (${code}); ${reason}, and run npm run embed again.`,
      { cause },
    );
  }
}

/** vectra puts the system's error into the text of its own. */
function codeOf(error: unknown): string | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? /\b(E[A-Z]{3,}): /.exec(message)?.[1];
}
