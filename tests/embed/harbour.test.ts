import { describe, expect, test } from '@jest/globals';
import { clean, vocabularyOf } from '../../src/embed/clean.js';
import { assemble } from '../../src/embed/corpus.js';
import { MappedText } from '../../src/embed/mapped-text.js';
import { readSeeds } from '../../src/embed/read.js';
import { sentencesIn } from './reading.js';

const folder = new URL('../evaluation/harbour/seeds', import.meta.url).pathname;
const { files } = await readSeeds(folder);
const { issues, problems } = assemble(files, new Map());
const sourceOf = new Map(files.map(({ source, text }) => [source, text]));
const sentences = issues
  .flatMap(({ stretches }) => stretches)
  .flatMap((stretch) =>
    sentencesIn(stretch).map((sentence) => ({ ...sentence, source: stretch.source })),
  );

const runningHeads = /^(?:\f?The Harbour Bulletin.*|The Glasshouse Letter \|.*|- \d -)$/gm;

describe('of the six invented documents', () => {
  test('publications and dates are as their makers meant them', () => {
    expect(problems).toEqual([]);
    const found = issues.map(({ issue }) => [
      issue.documents[0]!.source,
      `${issue.publication} ${issue.date}`,
      issue.documents[0]!.dateOrigin,
    ]);
    expect(found.sort()).toEqual([
      ['glasshouse-61.md', 'The Glasshouse Letter 2025-24', 'front matter'],
      ['glasshouse-62.md', 'The Glasshouse Letter 2026-21', 'masthead'],
      ['hb_scan_041.txt', 'The Harbour Bulletin 2026-02-15', 'masthead'],
      ['hb_scan_042.txt', 'The Harbour Bulletin 2026-03-15', 'masthead'],
      ['voltline-2025-11.txt', 'Voltline 2025-11', 'file name'],
      ['voltline-2026-02.txt', 'Voltline 2026-02', 'file name'],
    ]);
  });

  test('every sentence is verbatim what stands at its place, without running heads', () => {
    expect(sentences.length).toBeGreaterThan(200);
    for (const { source, start, end, text } of sentences) {
      const whole = sourceOf.get(source)!;
      const there = MappedText.of(whole, start, end).replace(runningHeads, () => '');
      expect(clean(there, vocabularyOf(whole)).text).toBe(text);
      expect(text).not.toMatch(/Page \d|The Glasshouse Letter \|/);
    }
  });
});
