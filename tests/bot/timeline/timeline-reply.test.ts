import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commands } from '../../../src/bot/commands/index.js';
import { render } from '../../../src/bot/discord/render.js';
import { drawTimeline } from '../../../src/bot/timeline/chart.js';
import { violations } from '../../support/discord/limits.js';
import { citationOf, FakeBot, saidBy, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const june = issueOf('The Heron Review', '2025-06');
const may = issueOf('The Heron Review', '2025-05');
const notes = issueOf('Old Notes', null);
const isPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(1, 4)).toString() === 'PNG';

const bot = new FakeBot([june, may, notes]);
const counts = [
  { issue: may, count: 0 },
  { issue: june, count: 3 },
  { issue: notes, count: 1 },
];
const citations = [
  citationOf({ issue: june, text: 'Volunteers planted alders.', highlights: [[0, 10]] }),
  citationOf({ issue: notes, text: 'Alders again.' }),
];
const ask = async (options: Record<string, string> = { topic: 'alders' }) =>
  (await use(commands.timeline, bot, options)).reply;

describe('/timeline', () => {
  test('tells how often and where, in words, excerpts and a picture with the numbers in words', async () => {
    bot.topic = { words: ['alders'], unknown: [], counts, citations };
    const reply = await ask();
    expect(saidBy(reply).split('\n')).toEqual([
      'alders',
      '4 passages in 2 of 3 issues. 1 of them stands in an undated issue, which the picture leaves out.' +
        ' Counted are passages with "alders" in any form, in the text or its headings.',
      'The Heron Review, June 2025: 3 passages',
      'Volunteers planted alders.',
      'p. 1 · the-heron-review-2025-06.txt',
      'Old Notes, undated: 1 passage',
      'Alders again.',
      'p. 1 · old-notes-undated.txt',
    ]);
    expect(reply.picture?.alt).toBe(
      'Bars: passages about "alders" over time. May 2025: 0; June 2025: 3.',
    );
    expect(isPng(reply.picture!.png)).toBe(true);
    expect(reply.controls).toMatchObject([{ choices: [{}, {}], press: { action: 'open' } }]);
  });

  test('has no picture where only undated issues have the topic', async () => {
    bot.topic = { words: ['alders'], unknown: [], counts: counts.slice(2), citations: [] };
    expect((await ask()).picture).toBeUndefined();
  });

  test('says which word is nowhere, or that no passage has them all, or that there is none', async () => {
    const none = counts.map(({ issue }) => ({ issue, count: 0 }));
    bot.topic = { words: ['a', 'b'], unknown: ['b'], counts: none, citations: [] };
    expect(saidBy(await ask())).toContain('None of the 3 issues has "b".');
    bot.topic = { words: ['a', 'b'], unknown: [], counts: none, citations: [] };
    expect(saidBy(await ask())).toContain('No passage of the 3 issues has all of these words');
    bot.topic = { words: [], unknown: [], counts: none, citations: [] };
    expect(saidBy(await ask({}))).toContain('Name a topic in words');
  });

  test('of any topic and corpus stays within what Discord accepts', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6000 });
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 9 }), async (topic, said, words) => {
        const citation = citationOf({ issue: june, text: said });
        bot.topic = { words, unknown: [], counts, citations: Array(5).fill(citation).slice(0, 1) };
        const { files, ...payload } = render(await ask({ topic }));
        const sent = files.map(({ name, attachment }) => ({
          name: name ?? '',
          bytes: attachment as Buffer,
        }));
        expect(violations({ ...payload, files: sent })).toEqual([]);
        for (const { description } of files) expect(description!.length).toBeLessThanOrEqual(1024);
      }),
      { numRuns: 10 },
    );
  });
});

test('a picture has its text in the font that comes with the program', async () => {
  const draw = (label: string) => drawTimeline([{ label, issues: 1, count: 2 }]);
  const [ones, again, sevens] = [await draw('1111'), await draw('1111'), await draw('7777')];
  expect(Buffer.from(ones).equals(again)).toBe(true);
  expect(Buffer.from(ones).equals(sevens)).toBe(false);
});
