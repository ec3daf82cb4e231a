import { describe, expect, test } from '@jest/globals';
import { corpusOf, prose, sentencesIn, stretchesOf } from './reading.js';

const front = `SILK ROAD IN ACTION\n\nPAGE 3\n\nThe Daily\n\nMay 14-15, 2026\n\nCrane Idle\n\n${prose}\n`;
const inside = `Photo News\n\n${prose}\n\nSilk Road in Action\n\n${prose}\n`;
const gazette = (date: string) => `THE GAZETTE\n${date}\n\nCrane Idle\n\n${prose}\n`;

describe('the corpus', () => {
  test('makes one issue of two documents if the front page of one announces the other', () => {
    const { issues } = corpusOf({ 'a-inside.txt': inside, 'front.txt': front });
    expect(issues.map(({ issue }) => issue)).toEqual([
      {
        id: 'the-daily-2026-05-14-2026-05-15',
        publication: 'The Daily',
        date: '2026-05-14/2026-05-15',
        documents: [
          { source: 'front.txt', dateOrigin: 'masthead' },
          { source: 'a-inside.txt', dateOrigin: 'front page' },
        ],
        contents: [],
      },
    ]);
  });

  test('knows the page of an announced article, and of no other', () => {
    const stretches = stretchesOf(corpusOf({ 'inside.txt': inside, 'front.txt': front }));
    const pages = stretches.map((stretch) => [
      stretch.section.path.at(-1),
      sentencesIn(stretch)[0]!.page,
    ]);
    expect(pages).toEqual([
      ['Crane Idle', null],
      ['Photo News', null],
      ['Silk Road in Action', 3],
    ]);
  });

  test('puts issues in the order of their dates, undated ones first', () => {
    const { issues } = corpusOf({
      'a.txt': gazette('June 2026'),
      'b.txt': gazette('14 June 2026'),
      'c.txt': gazette('No. 7'),
      'd.txt': gazette('May 2026'),
    });
    expect(issues.map(({ issue }) => issue.date)).toEqual([
      null,
      '2026-05',
      '2026-06-14',
      '2026-06',
    ]);
  });

  test('makes each undated document an issue of its own', () => {
    const { issues } = corpusOf({ 'a.txt': gazette('No. 7'), 'b.txt': gazette('No. 8') });
    expect(issues.map(({ issue }) => issue.id)).toEqual([
      'the-gazette-undated-a-txt',
      'the-gazette-undated-b-txt',
    ]);
  });

  test('takes a name with a misread letter for the more frequent one', () => {
    const { issues } = corpusOf({
      'a.txt': `CHILA SCIENCE REVIEW${gazette('May 2026').slice(11)}`,
      'b.txt': `CHINA SCIENCE REVIEW${gazette('June 2026').slice(11)}`,
      'c.txt': `CHINA SCIENCE REVIEW${gazette('July 2026').slice(11)}`,
    });
    expect(new Set(issues.map(({ issue }) => issue.publication))).toEqual(
      new Set(['China Science Review']),
    );
  });

  test('gives an issue with a long name an id of at most 90 characters, its own', () => {
    const name = `The ${'Very '.repeat(30)}Long`;
    const { issues } = corpusOf({
      'a.txt': `---\nnewsletter: ${name}\ndate: 2026-05\n---\n${prose}`,
      'b.txt': `---\nnewsletter: ${name}\ndate: 2026-06\n---\n${prose}`,
    });
    const ids = issues.map(({ issue }) => issue.id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(90);
  });

  test('reports what it cannot take in, and takes in the rest', () => {
    const { issues, problems } = corpusOf({
      'a.txt': gazette('May 2026'),
      'bad.md': '---\ndate: [\n---\nText',
      'heads.txt': 'THE GAZETTE\nMay 2026\n',
      'warn.md': `---\ndate: soon\n---\n${prose}`,
    });
    expect(issues).toHaveLength(2);
    expect(problems.map(({ source, fatal }) => [source, fatal])).toEqual([
      ['bad.md', true],
      ['heads.txt', true],
      ['warn.md', false],
    ]);
    expect(problems[0]!.message).toMatch(
      /^It cannot be taken in: its front matter is not valid YAML/,
    );
    expect(problems[1]!.message).toBe('It has no running text: nothing in it can be quoted.');
  });

  test('ends a stretch where a caption stands between', () => {
    const text = `${gazette('May 2026')}\nThe crane at work. (PHOTO: Ann Lee)\n\n${prose}\n`;
    const stretches = stretchesOf(corpusOf({ 'a.txt': text }));
    expect(
      stretches.map(({ paragraphs }) => paragraphs.map(({ text: t }) => t.text.slice(0, 9))),
    ).toEqual([['The mill '], ['The crane'], ['The mill ']]);
  });

  test('gives every undated document an id of its own, also where names differ in capitals alone', () => {
    const text = `---\nnewsletter: The Gazette\n---\n${prose}`;
    const { issues } = corpusOf({ 'Notes.txt': text, 'notes.txt': text, 'no_tes.txt': text });
    expect(new Set(issues.map(({ issue }) => issue.id)).size).toBe(3);
  });

  test('reads thousands of short lines in capitals in no time', () => {
    const started = performance.now();
    corpusOf({ 'a.txt': gazette('May 2026') + 'ALL CAPITALS HERE\n'.repeat(4000) });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
