import { describe, expect, test } from '@jest/globals';
import { clean, vocabularyOf } from '../../src/embed/clean.js';
import { assemble } from '../../src/embed/corpus.js';
import { MappedText } from '../../src/embed/mapped-text.js';
import { readSeeds } from '../../src/embed/read.js';
import { sectionTitle } from '../../src/issue.js';
import { sentencesIn } from './reading.js';

const { files } = await readSeeds(new URL('../../seeds', import.meta.url).pathname);
const { issues, problems } = assemble(files, new Map());
const stretches = issues.flatMap((issue) => issue.stretches);
const sourceOf = new Map(files.map(({ source, text }) => [source, text]));

/** The lines that a reader skips: running heads, and references to another page. */
const skipped = /^(?:(?:JUNE|MAY|NOVEMBER)(?: 2025)?(?: \d)?|See page 3)$/gm;

/** What stands between two offsets, read by the same rules. */
function readThere(source: string, start: number, end: number): string {
  const text = sourceOf.get(source)!;
  const there = MappedText.of(text, start, end).replace(skipped, () => '');
  return clean(there, vocabularyOf(text)).text;
}

describe('of the five documents', () => {
  test('publications, dates and their origins are as printed', () => {
    expect(problems).toEqual([]);
    const origins = issues.map(({ issue }) => [
      issue.publication,
      issue.date,
      ...issue.documents.map(({ source, dateOrigin }) => `${source.slice(0, 3)} ${dateOrigin}`),
    ]);
    expect(origins).toEqual([
      ['China Science and Technology Review', '2024-11', '001 masthead'],
      ['China Science and Technology Review', '2025-05', '002 masthead'],
      ['Science and Technology Daily', '2025-06-14/2025-06-15', '003 masthead', '004 front page'],
      ['China Science and Technology Review', '2025-06', '000 masthead'],
    ]);
  });

  test('every sentence is verbatim what stands at its place', () => {
    const sentences = stretches.flatMap((stretch) =>
      sentencesIn(stretch).map((sentence) => ({ ...sentence, source: stretch.source })),
    );
    expect(sentences.length).toBeGreaterThan(150);
    for (const { source, start, end, text } of sentences)
      expect(readThere(source, start, end)).toBe(text);
  });

  test('no running text is lost', () => {
    for (const { source, text } of files) {
      const ranges = stretches
        .filter((stretch) => stretch.source === source)
        .flatMap(({ paragraphs }) => paragraphs.map(({ text: t }) => [t.start, t.end] as const));
      const rest = [...text].map((letter, at) =>
        ranges.some(([start, end]) => at >= start && at < end) ? '\n' : letter,
      );
      const lost = rest
        .join('')
        .split('\n')
        .filter((line) => line.split(' ').length > 25);
      expect(lost).toEqual([]);
    }
  });

  test.each([
    [
      '000',
      [
        "Chinese Academy of Sciences tops 'Nature Index 2025 Research Leaders' list",
        'Second Edition of Belt and Road Conference on S&T Exchange',
        'Scientific Collaboration Projects',
        'Scientific Research Breakthroughs and Discoveries',
        'China Science Diplomacy',
      ],
    ],
    [
      '001',
      [
        'China Releases Report on Scientific Research in 2024',
        "China Launches 'Open Science' Cooperation",
        'Scientific Collaboration Projects',
        'Scientific Research Breakthroughs and Discoveries',
        'China Science Diplomacy',
      ],
    ],
    [
      '002',
      [
        'China-Latin America Science and Technology Cooperation',
        'China Launches its First Asteroid Sample Mission',
        'Scientific Collaboration Projects',
        'Scientific Research Breakthroughs and Discoveries',
        'China Science Diplomacy',
      ],
    ],
    [
      '003',
      [
        'BRI Sci-tech Cooperation to Better Benefit All',
        'Silk Road Spirit in Action',
        'Silk Road Spirit in Action › Shared vision for sci-tech progress',
        'Silk Road Spirit in Action › Global voices, unified goals',
        expect.stringMatching(
          /^BRI Sci-tech Cooperation Achievements › Chengdu Declaration .+ \(Full Text\)$/,
        ),
        expect.stringMatching(/ › I\. Jointly address common challenges/),
        expect.stringMatching(/ › II\. Jointly seize historic opportunities/),
      ],
    ],
    [
      '004',
      [
        'Observer › China Expands Global Sci-tech Partnerships for Shared Future',
        ...[
          'Building global platforms',
          'Broadening dialogue',
          'Nurturing innovation networks',
          'A thriving ecosystem',
        ].map(
          (title) =>
            `Observer › China Expands Global Sci-tech Partnerships for Shared Future › ${title}`,
        ),
        'Opinion › Strengthening International Innovation and Collaboration',
        'Photo News',
        'Big Science Programs Tackle Shared Challenges Together',
      ],
    ],
  ])('the sections of %s are those of its headings', (number, titles) => {
    const found = stretches
      .filter(({ source }) => source.startsWith(number))
      .map(({ section }) => sectionTitle(section));
    expect([...new Set(found)]).toEqual(titles);
  });

  test.each([
    ['000', 'According Prof. Zhang, the newly', 2],
    ['000', 'Researchers from the Guangzhou', 3],
    ['001', 'The reports have identified', 1],
    ['001', 'The 16th China-EU', 3],
    ['002', 'Once the samples are brought back', 2],
    ['003', 'China not only engages', null],
    ['004', 'In mid-May, a Chinese', 2],
    ['004', 'The second Belt and Road Conference', null],
  ])('the page of a sentence in %s, "%s", is %s', (number, start, page) => {
    const sentence = stretches
      .filter(({ source }) => source.startsWith(number))
      .flatMap(sentencesIn)
      .find(({ text }) => text.startsWith(start));
    expect(sentence?.page).toBe(page);
  });

  test.each([
    [
      'over a running head',
      "Prof. Zhang added the technology is only the size of a Band-aid but contains a 'miniature detector.'",
    ],
    [
      'over a column',
      'One flagship effort is the China-Uruguay Soybean Joint Laboratory, launched in 2020.',
    ],
    [
      'in a word',
      'BRI partner countries differ in terms of their cultures, geographies, development levels and institutional systems.',
    ],
    [
      'behind a title',
      'head by Prof. Chennupati Jagadish, President of AAS and Ms. Anna-Maria Arabia, CEO, AAS.',
    ],
    ['without a space', 'Joint Action Plan for Cooperation in Key (2025-2027).'],
  ])('sentences are whole: %s', (_where, text) => {
    expect(stretches.flatMap(sentencesIn).some((sentence) => sentence.text.includes(text))).toBe(
      true,
    );
  });

  test('no markup and no running head is left in a sentence', () => {
    for (const { text } of stretches.flatMap(sentencesIn))
      expect(text).not.toMatch(/[*#<>_]|\b(?:JUNE|MAY|NOVEMBER)\b|See page/);
  });
});
