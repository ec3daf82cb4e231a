import { beforeEach, describe, expect, test } from '@jest/globals';
import { questions as turn } from '../../../src/bot/actions/questions.js';
import { ask } from '../../../src/bot/commands/ask.js';
import { questions } from '../../../src/bot/commands/questions.js';
import type { Asked } from '../../../src/bot/records/asked.js';
import type { Button, Reply } from '../../../src/bot/reply.js';
import { askedOf } from '../../support/asked.js';
import { alone, FakeBot, press, saidBy, use } from '../../support/fake-bot.js';
import { memoryRecords } from '../../support/memory-records.js';

let bot: FakeBot;
beforeEach(() => {
  bot = new FakeBot([]);
});

let at = 1_750_000_000_000;
const keep = (question: string, more: Partial<Asked> = {}) =>
  bot.records.asked.put(`key ${++at}`, askedOf(question, { at, user: 'ada', ...more }));
const list = async (by = {}) => (await use(questions, bot, {}, by)).reply;
const titles = ({ cards }: Reply) => cards.map(({ title }) => title);
const buttons = ({ controls = [] }: Reply) => controls.flat() as Button[];

describe('/questions', () => {
  test('is for administrators, and so are its pages', () => {
    expect([questions.access, turn.access]).toEqual(['administrators', 'administrators']);
  });

  test('lists what was not found and what did not help, newest first, and nothing else', async () => {
    await keep('Who planted alders?', { reason: 'nothing close' });
    await keep('Who built the bridge?');
    await keep('When was that?', { verdict: 'helpful' });
    await keep('What does it cost?', { verdict: 'not helpful', why: 'It names no price.' });
    const reply = await list();
    expect(titles(reply)).toEqual(['What does it cost?', 'Who planted alders?']);
    expect(saidBy(reply)).toContain(`not helpful · ${at}\n“It names no price.”`);
    expect(saidBy(reply)).toContain(`not found: nothing close enough · ${at - 3}`);
    expect(saidBy(reply)).toContain('of the last 90 days, newest first.');
    expect(JSON.stringify(reply)).not.toContain('ada');
  });

  test('tells a question once, however it was written and often asked', async () => {
    await keep('Who planted alders?', { reason: 'name', verdict: 'not helpful', why: 'One.' });
    await keep('Another?', { reason: 'period' });
    await keep('who planted ALDERS', { reason: 'nothing close', user: 'other' });
    await keep('Who planted alders!', { verdict: 'not helpful', why: 'Two.' });
    const reply = await list();
    expect(titles(reply)).toEqual(['Who planted alders!', 'Another?']);
    expect(saidBy(reply)).toContain(
      `not helpful 2 times · asked 3 times · ${at}\n“Two.”\n“One.”\nAnother?`,
    );
  });

  test('tells nothing of another server or of direct messages', async () => {
    await keep('Theirs?', { reason: 'name', server: 'another' });
    await keep('Between us?', { reason: 'name', server: null });
    expect(saidBy(await list())).toBe(
      'Nobody has missed anything in this server in the last 90 days.',
    );
    await keep('Ours?', { reason: 'name' });
    expect(titles(await list())).toEqual(['Ours?']);
    expect(titles(await press(turn, bot, ['0'], { server: 'another' }))).toEqual(['Theirs?']);
  });

  test('has pages, and shows one whatever a button asks for', async () => {
    for (let i = 1; i <= 19; i++) await keep(`Question ${i}?`, { reason: 'name' });
    const first = await list();
    expect(first.cards).toHaveLength(8);
    expect(first.footer).toBe('Page 1 of 3');
    const [previous, next] = buttons(first);
    expect([previous?.disabled, next?.disabled]).toEqual([true, false]);
    const second = await press(turn, bot, next!.press.args);
    expect(titles(second)[0]).toBe('Question 11?');
    for (const [asked, page] of [
      ['2', 3],
      ['99', 3],
      ['-1', 1],
      ['__proto__', 1],
      ['', 1],
    ] as const)
      expect((await press(turn, bot, [asked])).footer).toContain(`Page ${page} of 3`);
    expect((await press(turn, bot, [])).footer).toContain('Page 1 of 3');
  });

  test('shortens a question that is a page long', async () => {
    await keep('why '.repeat(200), { reason: 'name' });
    expect(titles(await list())[0]!.length).toBe(200);
  });

  test('says that it is off, and then no question is judged either', async () => {
    bot.records = memoryRecords({ outcomes: false, days: 1 });
    bot.answer = { ...alone, found: true, confidence: 'high', citations: [], understood: null };
    const { reply } = await use(ask, bot, { question: 'Who planted alders?' });
    expect(buttons(reply).map(({ label }) => label)).not.toContain('Helpful');
    await keep('Who planted alders?', { reason: 'name' });
    expect(saidBy(await list())).toBe(
      'Questions are not kept: RECORD_QUESTIONS is off where the bot runs.',
    );
  });
});
