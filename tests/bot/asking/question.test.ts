import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { questionIn } from '../../../src/bot/asking/question.js';

const long = 'The marsh was planted with alders again. '.repeat(150);

describe('what is asked', () => {
  test('is a text as it stands, as long as a question may be', () => {
    expect(questionIn('  Who planted alders? \n')).toBe('Who planted alders?');
    expect(questionIn(`${'a'.repeat(999)}?`)).toHaveLength(1000);
  });

  test('is what a long text asks', () => {
    const text = `${long} Who planted them? ${long} And when, “really?” I wonder.`;
    expect(questionIn(text)).toBe('Who planted them? And when, “really?”');
  });

  test('is the beginning of a long text that asks nothing, in whole sentences', () => {
    expect(long.length).toBeGreaterThan(6000);
    const question = questionIn(long);
    expect(question.length).toBeGreaterThan(900);
    expect(question).toMatch(/^The marsh .* again\.$/);
  });

  test('is whole words of a sentence that is too long', () => {
    expect(questionIn('alders and '.repeat(600))).toMatch(
      /^(?:alders and )+(?:alders|alders and)$/,
    );
  });

  test('is never longer than a question may be, and never empty where something is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9000 }), (text) => {
        const question = questionIn(text);
        expect(question.length).toBeLessThanOrEqual(1000);
        expect(question === '').toBe(text.trim() === '');
      }),
    );
  });
});
