import { sectionTitle } from '../issue.js';
import type { Answer, Citation } from '../retrieval/answer.js';

export interface BatchEntry {
  readonly id: string | number;
  readonly question: string;
}

/**
 * Reads lines `{"id","question"}`; blank lines are passed over.
 * @throws naming the first line that is none
 */
export function readBatch(text: string, file: string): BatchEntry[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      const value = parsed(line);
      if (isEntry(value)) return [{ id: value.id, question: value.question }];
      throw new Error(`Line ${i + 1} of ${file} is not of the form {"id": "…", "question": "…"}.`);
    });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isEntry = (value: unknown): value is BatchEntry =>
  typeof value === 'object' &&
  value !== null &&
  'question' in value &&
  typeof value.question === 'string' &&
  'id' in value &&
  (typeof value.id === 'string' || typeof value.id === 'number');

/** An answer for programs. @param tookMs milliseconds */
export function answerJson(asked: Partial<BatchEntry>, answer: Answer, tookMs: number) {
  const { found } = answer;
  return {
    ...asked,
    abstained: !found,
    reason: found ? null : answer.refusal.sentence,
    excerpts: found ? answer.citations.map(excerptJson) : [],
    nearest: found ? [] : answer.nearest.map(excerptJson),
    tookMs: Math.round(tookMs * 100) / 100,
  };
}

const excerptJson = ({ text, entry, page, start, end, score }: Citation) => ({
  text,
  issueDate: entry.issue.date,
  publication: entry.issue.publication,
  section: sectionTitle(entry.passage.section),
  page,
  source: entry.passage.source,
  start,
  end,
  score: Math.round(score * 1e4) / 1e4,
});
