import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const issuesFileName = 'issues.json';

const entry = z
  .object({ publication: z.string().min(1).optional(), date: z.string().min(1).optional() })
  .strict();

/** What the editor says of a document that does not say it itself. */
export type IssuesFileEntry = z.infer<typeof entry>;

/**
 * Reads the optional `seeds/issues.json`: `{"scan-07.txt": {"publication": "…", "date": "2026-03"}}`.
 * @throws Error that says what in it cannot be read
 */
export async function readIssuesFile(
  seedsDir: string,
): Promise<ReadonlyMap<string, IssuesFileEntry>> {
  const path = join(seedsDir, issuesFileName);
  let text: string;
  try {
    // Reading a pipe would wait for ever.
    if (!(await stat(path)).isFile()) throw new Error('it is no file');
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw new Error(`${path} cannot be read: ${(cause as Error).message}.`, { cause });
  }
  try {
    return new Map(Object.entries(z.record(entry).parse(JSON.parse(text.replace(/^\ufeff/, '')))));
  } catch (cause) {
    throw new Error(
      `${path} is not an object of the form {"file.txt": {"publication": "…", "date": "2026-03"}}: ${explained(cause)}.`,
      { cause },
    );
  }
}

function explained(cause: unknown): string {
  if (!(cause instanceof z.ZodError)) return (cause as Error).message;
  const [issue] = cause.issues;
  return `${issue?.path.join(' › ')}: ${issue?.message}`;
}
