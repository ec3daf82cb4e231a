import { describe, expect, test } from '@jest/globals';
import { chunk, tokenCounter } from '../../src/embed/chunk.js';
import { assemble } from '../../src/embed/corpus.js';
import { prose } from './reading.js';

const masthead = 'THE GAZETTE\nJune 2026\n\n';

/** The passages of a document that stands beside a good one, and what is said about it. */
function taken(text: string) {
  const good = `THE GAZETTE\nMay 2026\n\nCrane Idle\n\n${prose}\n`;
  const { issues, problems } = assemble(
    [
      { source: 'bad.txt', text },
      { source: 'good.txt', text: good },
    ],
    new Map(),
  );
  const counter = tokenCounter();
  const tokens = (of: string) => counter.count(of);
  const measure = { tokens, modelTokens: tokens, modelRoom: 400 };
  const passages = issues.flatMap(({ stretches }) =>
    stretches.flatMap((stretch) => chunk(stretch, measure)),
  );
  counter.free();
  const of = (source: string) => passages.filter((passage) => passage.source === source);
  expect(of('good.txt')).toHaveLength(1);
  return { passages: of('bad.txt'), issues: issues.map(({ issue }) => issue), problems };
}

const wordsIn = (passages: ReturnType<typeof taken>['passages']) =>
  passages.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ');

/** Characters: enough to be felt where something takes the square of them. */
const long = 30_000;
const times = (unit: string) => unit.repeat(Math.ceil(long / unit.length));

describe('a document is read in time though it has', () => {
  test.each([
    ['everything in one line', times(`${prose} `)],
    ['a word without an end', `${prose}\n\n${times('x')}\n\n${prose}`],
    ['words of thousands of letters', `${prose}\n\n${times(`${'y'.repeat(5000)} `)}`],
    ['a picture written out', `${prose}\n\n![x](data:image/png;base64,${times('iVBORw0KGg')})`],
    ['thousands of short lines', Array.from({ length: 4000 }, (_, i) => `line ${i}`).join('\n')],
    ['a line again and again', times(`${prose}\nGazette 2026 | 7\nand so they went on\n`)],
    ['blank lines without an end', `${prose}${times('\r\n \r\n')}${prose}`],
    ['brackets that nobody closes', `${prose} ${times('[')} ${prose}`],
    ['links that nobody closes', `${prose} ${times('[x](')} ${prose}`],
    ['comments that nobody closes', `${prose} ${times('<!-- ')} ${prose}`],
    ['stars and strokes', `${prose} ${times('*a _b `')} ${prose}`],
    ['text in another script without a stop', times('这是一个关于旧磨坊修复的长句子')],
    ['words split at every line', `${times('com-\nmit-\ntee-\n')}${prose}`],
  ])('%s', (_what, text) => {
    const { passages, problems } = taken(masthead + text);
    expect(passages.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  test('thousands of headings', () => {
    const sections = Array.from(
      { length: 2000 },
      (_, i) => `## Heading ${i}\n\nIn ${i}. ${prose}\n\n`,
    );
    const { passages } = taken(`# THE GAZETTE\n\nJune 2026\n\n${sections.join('')}`);
    expect(passages).toHaveLength(2000);
    expect(passages[1321]!.section!.path.at(-1)).toBe('Heading 1321');
  });
});

describe('a document says the same', () => {
  const plain = `${masthead}Crane Idle\n\n${prose}\n\nMill Open\n\n${prose}\n`;
  const sections = (text: string) =>
    taken(text).passages.map(({ section, sentences }) => [
      section!.path,
      sentences.map((sentence) => sentence.text),
    ]);

  test.each([
    ['the old Macintosh way', plain.replace(/\n/g, '\r')],
    ['the Windows way', plain.replace(/\n/g, '\r\n')],
    [
      'now this and now that way',
      plain.replace(/\n\n/g, '\r\n\n').replace('THE GAZETTE\n', 'THE GAZETTE\r'),
    ],
    ['with a mark of the byte order', `\ufeff${plain}`],
    ['with invisible characters in its words', plain.replaceAll('mill', 'mi\u200bl\u00adl')],
    ['with marks that turn the direction', plain.replaceAll('mill', '\u202emill\u202c')],
    ['with escape sequences', plain.replaceAll('mill', '\u001b[31mmill\u001b[0m')],
  ])('with its lines ended or marked %s', (_how, text) => {
    expect(sections(text)).toEqual(sections(plain));
  });

  test('from right to left, in the order of its characters', () => {
    const hebrew = 'הטחנה הישנה ליד הנהר שוקמה לפני החורף. עלות העבודה הייתה גבוהה מאוד השנה.';
    expect(wordsIn(taken(`${masthead}${hebrew}\n`).passages)).toBe(hebrew);
  });
});

describe('a document with a date that is none', () => {
  test.each(['31 February 2026', '2026-02-31', '32 May 2026', '2026-13-01'])(
    '(%s) has not that one',
    (date) => {
      const { issues, passages } = taken(`THE GAZETTE\n${date}\n\nCrane Idle\n\n${prose}\n`);
      const dates = issues.map((issue) => issue.date);
      expect(dates).not.toContain(date);
      expect(dates.filter((found) => found?.includes('-02-3') || found?.includes('-13'))).toEqual(
        [],
      );
      expect(passages.length).toBeGreaterThan(0);
    },
  );

  test('in its front matter is told, and taken in without it', () => {
    const { passages, problems } = taken(`---\rdate: 2026-02-31\r---\rCrane Idle\r\r${prose}\r`);
    expect(problems).toEqual([
      {
        source: 'bad.txt',
        fatal: false,
        message: expect.stringContaining('The date "2026-02-31" in its front matter is no date'),
      },
    ]);
    expect(passages.length).toBeGreaterThan(0);
  });
});

describe('a document is reported in one sentence that has', () => {
  test.each([
    [
      'white space and nothing else',
      ' \n\t\u3000\r\n\f\n',
      'It has no running text: nothing in it can be quoted.',
    ],
    [
      'a byte order mark and nothing else',
      '\ufeff',
      'It has no running text: nothing in it can be quoted.',
    ],
    [
      'front matter that breaks off',
      `---\ndate: [2026\n---\n${prose}`,
      'its front matter is not valid YAML',
    ],
    [
      'front matter that is no list of fields',
      `---\n- a: b\n---\n${prose}`,
      'its front matter is not a list of "name: value" lines',
    ],
    [
      'front matter as deep as a well',
      `---\na: ${'['.repeat(20_000)}\n---\n${prose}`,
      'its front matter is not valid YAML',
    ],
    [
      'front matter that grows when it is read',
      `---\na: &a [x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`)}]\n`)}---\n${prose}`,
      'its front matter is not valid YAML',
    ],
  ])('%s', (_what, text, message) => {
    const { passages, problems } = taken(text);
    expect(passages).toEqual([]);
    expect(problems).toEqual([
      { source: 'bad.txt', fatal: true, message: expect.stringContaining(message) },
    ]);
  });
});
