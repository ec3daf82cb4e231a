import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { sha256 } from '../sha256.js';

const line = z.object({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  /** The questions before it in the conversation, for a follow-up. */
  after: z.array(z.string()).default([]),
  /** Each a part of the answer: the issue, and a phrase of it or several that will do. */
  answers: z.array(
    z.object({ issue: z.string(), text: z.union([z.string(), z.array(z.string())]) }),
  ),
  reason: z.string().nullable(),
});

/** A question of which it is known where its answer stands, or that there is none. */
export type LabelledQuestion = z.infer<typeof line>;

export const halfNames = ['development', 'test'] as const;
export type Half = (typeof halfNames)[number];

/** @throws naming the first line that is no labelled question */
export async function readLabelled(file: string): Promise<LabelledQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((text, i) => {
    if (text.trim() === '') return [];
    const parsed = line.safeParse(JSON.parse(text));
    if (parsed.success) return [parsed.data];
    const [problem] = parsed.error.issues;
    throw new Error(`Line ${i + 1} of ${file}: ${problem?.path.join('.')} ${problem?.message}.`);
  });
}

/** Every second question of its kind, in the order of hashes, is for development, the others for the test. */
export function halvesOf(questions: readonly LabelledQuestion[]): Map<LabelledQuestion, Half> {
  const halves = new Map<LabelledQuestion, Half>();
  const seen = new Map<string, number>();
  const mixed = [...questions].sort((a, b) => (sha256(a.id) < sha256(b.id) ? -1 : 1));
  for (const question of mixed) {
    const kind = `${question.kind} ${question.reason}`;
    const n = seen.get(kind) ?? 0;
    halves.set(question, n % 2 === 0 ? 'development' : 'test');
    seen.set(kind, n + 1);
  }
  return halves;
}
