import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface Query {
  readonly id: string;
  readonly text: string;
  /** How relevant documents are, by their ids; those that are not relevant are not there. */
  readonly grades: ReadonlyMap<string, number>;
}

export interface Collection {
  readonly name: string;
  readonly documents: readonly Document[];
  /** Only those with a relevant document. */
  readonly queries: readonly Query[];
}

/**
 * Reads a collection in the layout of BEIR: corpus.jsonl, queries.jsonl and qrels/test.tsv.
 * @see https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset
 */
export async function readCollection(folder: string): Promise<Collection> {
  const corpus = await readJsonLines(path.join(folder, 'corpus.jsonl'));
  const queries = await readJsonLines(path.join(folder, 'queries.jsonl'));
  const grades = readGrades(await readText(path.join(folder, 'qrels', 'test.tsv')));
  return {
    name: path.basename(path.resolve(folder)),
    documents: corpus.map(({ _id, title, text }) => ({
      id: String(_id),
      title: String(title ?? ''),
      text: String(text ?? ''),
    })),
    queries: queries.flatMap(({ _id, text }) => {
      const found = grades.get(String(_id));
      return found ? [{ id: String(_id), text: String(text), grades: found }] : [];
    }),
  };
}

/** Lines of query, document and grade behind a heading, with tabs between them. */
function readGrades(lines: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const line of lines.split(/\r?\n/).slice(1)) {
    const [query = '', document = '', grade] = line.split('\t');
    if (!(Number(grade) > 0)) continue;
    if (!grades.has(query)) grades.set(query, new Map());
    grades.get(query)!.set(document, Number(grade));
  }
  return grades;
}

async function readJsonLines(file: string): Promise<Record<string, unknown>[]> {
  const lines = (await readText(file)).split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    try {
      return JSON.parse(line) as Record<string, unknown>;
    } catch (cause) {
      throw new Error(`${file}, line ${i + 1}, is not JSON.`, { cause });
    }
  });
}

const readText = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(
      `${file} cannot be read; a collection has corpus.jsonl, queries.jsonl and qrels/test.tsv.`,
      { cause },
    );
  });
