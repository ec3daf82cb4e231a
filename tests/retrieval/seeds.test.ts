import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { runJob } from '../../src/embed/job.js';
import { openReaders } from '../../src/open-models.js';
import { type Answer, answer, type Citation, type Searcher } from '../../src/retrieval/answer.js';
import { measureBackground } from '../../src/retrieval/background.js';
import { digest } from '../../src/retrieval/digest.js';
import { openLibrary } from '../../src/retrieval/library.js';
import { readSettings } from '../../src/settings.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** The documents of this repository, with the model that comes with it. */
jest.setTimeout(60_000);

const settings = readSettings({});
const review = 'China Science and Technology Review';
const daily = 'Science and Technology Daily';
const midJune = '2025-06-14/2025-06-15';

let searcher: Searcher;
beforeAll(async () => {
  const dataDir = path.join(await temporaryFolder(), 'data');
  const readers = await openReaders(settings);
  const { embedder } = readers;
  await runJob({ seedsDir: settings.seedsDir, dataDir, embedder });
  const library = await openLibrary(dataDir, embedder.identity);
  searcher = { ...readers, library, background: await measureBackground(library, embedder) };
});

const ask = (text: string): Promise<Answer> =>
  answer(searcher, { text, filters: {}, limit: 5, now: new Date(2025, 6, 10) });

const questions = [
  ['What is the peak performance of the Meteor 1 chip?', '2560 TOPS', review, '2025-06'],
  ['Which optical clock speed does meteor1 run at?', '50 GHz optical clock', review, '2025-06'],
  [
    'How many research fronts were identified in the 2024 Research Fronts reports?',
    'identified 125 research fronts',
    review,
    '2024-11',
  ],
  ['luke robot precison', 'precision of 0.1 millimeters', review, '2024-11'],
  ['When was Tianwen-2 launched?', 'Tianwen-2, on 29 May', review, '2025-05'],
  ['Where is the China-LAC Technology Transfer Center?', 'in Dongguan', review, '2025-05'],
  ['Who is the president of the NSFC?', 'Dou Xiankang', review, '2025-05'],
  ['Which AI model was reported between April and May 2025?', 'FLARE', review, '2025-05'],
  [
    'Which declaration did BRICS adopt according to the June 2025 issue?',
    'Brasilia Declaration',
    review,
    '2025-06',
  ],
  [
    "What does the latest issue say about Parkinson's disease?",
    'sweat sensing patch',
    review,
    '2025-06',
  ],
  ['Who is the director general of the SKA Observatory?', 'Philip Diamond', daily, midJune],
  ['Which Spanish ecologist works in Yunnan?', 'Ahimsa Campos-Arceiz', daily, midJune],
] as const;

describe('a question over the seeds', () => {
  test.each(questions)('%s', async (question, phrase, publication, date) => {
    const given = await ask(question);
    if (!given.found) throw new Error(given.refusal.sentence);
    const [first] = given.citations;
    expect(first!.text).toContain(phrase);
    expect(first!.entry.issue).toMatchObject({ publication, date });
  });

  test.each([
    ['What did the August 2025 issue say about joint laboratories?', 'period'],
    ['Between December 2024 and April 2025, what space missions were reported?', 'period'],
    ['What did Ambassador Petra Lindqvist sign?', 'name'],
    ['what is QuantaLeaf Labs working on', 'name'],
  ])('is refused: %s', async (question, kind) => {
    expect(await ask(question)).toMatchObject({ found: false, refusal: { kind } });
  });
});

describe('every excerpt', () => {
  const letters = (text: string) =>
    [...text.normalize('NFC').replace(/<[^>]*>/g, '')]
      .filter((character) => /[\p{L}\p{N}]/u.test(character))
      .join('');

  /** The letters of the source that are left over when those of the excerpt are taken out, in order. */
  function leftOver(source: string, excerpt: string): number | null {
    let at = 0;
    for (const letter of source) if (letter === excerpt[at]) at++;
    return at === excerpt.length ? source.length - excerpt.length : null;
  }

  test('stands in its source, word for word, but for markup and page furniture', async () => {
    const citations: Citation[] = [];
    for (const [question] of questions) {
      const given = await ask(question);
      if (given.found) citations.push(...given.citations);
    }
    expect(citations.length).toBeGreaterThan(questions.length);
    for (const { text, start, end, entry } of citations) {
      const source = await readFile(path.join(settings.seedsDir, entry.passage.source), 'utf8');
      const rest = leftOver(letters(source.slice(start, end)), letters(text));
      expect([text, rest]).toEqual([text, expect.any(Number)]);
      expect(rest).toBeLessThan(40);
    }
  });

  test('marks words of the question', async () => {
    const given = await ask('What is the peak performance of the Meteor 1 chip?');
    if (!given.found) throw new Error(given.refusal.sentence);
    const [{ text, highlights }] = given.citations as [Citation];
    const marked = highlights.map(([from, to]) => text.slice(from, to).toLowerCase());
    expect(marked).toContain('peak performance');
  });
});

describe('the digest of a seed', () => {
  test('tells of every section that the issue lists', async () => {
    for (const issue of searcher.library.issues.filter(({ contents }) => contents.length > 0)) {
      const { sections } = await digest(searcher.library, searcher.embedder, issue);
      const titles = sections.map(({ title }) => title);
      expect(titles).toEqual(expect.arrayContaining([...issue.contents]));
      for (const { sentences } of sections) expect(sentences.length).toBeGreaterThan(0);
    }
  });
});
