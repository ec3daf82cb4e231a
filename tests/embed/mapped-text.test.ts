import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MappedText } from '../../src/embed/mapped-text.js';

/** The text and, for each of its characters, the one that stands at its place in the source. */
const traced = (text: MappedText, source: string) =>
  Array.from({ length: text.length }, (_, i) => source[text.slice(i, i + 1).start]).join('');

describe('a mapped text', () => {
  test('maps every character to itself in the source, whatever was cut, trimmed, dropped or joined', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (source, a, b) => {
        const whole = MappedText.of(source);
        const [from, to] = [a % (source.length + 1), b % (source.length + 1)];
        const parts = [whole.slice(from, to), whole.replace(/[aeiou\s]+/g, () => ''), whole.trim()];
        for (const part of [...parts, MappedText.join(parts)])
          expect(traced(part, source)).toBe(part.text);
      }),
    );
  });

  test('is what String.replace makes of it', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        const replaced = MappedText.of(source).replace(/\s+/g, () => ' ');
        expect(replaced.text).toBe(source.replace(/\s+/g, ' '));
      }),
    );
  });

  test('keeps the place of what is left of a match', () => {
    const source = 'the **bold** word';
    const text = MappedText.of(source).replace(/\*\*(\w+)\*\*/g, ([, inner]) => inner!);
    expect(text.text).toBe('the bold word');
    expect(traced(text, source)).toBe(text.text);
  });

  test('puts what is put in where the match stood', () => {
    const text = MappedText.of('a &amp; b').replace(/&amp;/g, () => '&');
    expect(text.slice(2, 3).start).toBe(2);
    expect(text.slice(3).start).toBe(7);
  });

  test('covers all that a word was made of', () => {
    const source = 'of emerg-\ning';
    const text = MappedText.of(source).replace(/g-\ni/g, () => 'gi');
    expect(source.slice(text.start, text.end)).toBe(source);
    expect(MappedText.of('&mdash;').replace(/.+/g, () => '—')).toMatchObject({ start: 0, end: 7 });
  });

  test('starts and ends where its first and last characters stand', () => {
    const text = MappedText.of('0123456789', 2, 8).slice(1, 4);
    expect([text.text, text.start, text.end]).toEqual(['345', 3, 6]);
  });

  test('that is joined has the separator between and the offsets of its parts', () => {
    const source = 'one two';
    const joined = MappedText.join([MappedText.of(source, 4, 7), MappedText.of(source, 0, 3)], ' ');
    expect(joined.text).toBe('two one');
    expect(joined.slice(4).start).toBe(0);
  });
});
