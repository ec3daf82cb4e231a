import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { phrasesFor } from '../../../src/bot/phrases/index.js';
import { citationCard, placeOf } from '../../../src/bot/replies/citation.js';
import { citationOf } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

const say = phrasesFor('en');
const issue = issueOf('The Heron Review', '2025-06-14/2025-06-15');

describe('a citation', () => {
  test('has number, publication, date, words, section, byline, page and source', () => {
    const citation = citationOf({
      issue,
      text: 'Otters came back.',
      section: { path: ['Marsh', 'Animals'], byline: 'By Ingrid Solberg' },
      page: 3,
      highlights: [[0, 6]],
    });
    expect(citationCard(citation, 2, say)).toEqual({
      title: '[2] The Heron Review, 14-15 June 2025',
      body: [[{ text: 'Otters', style: 'match' }, { text: ' came back.' }]],
      citation:
        'Marsh › Animals · By Ingrid Solberg · p. 3 · the-heron-review-2025-06-14-2025-06-15.txt',
    });
  });

  test('says that the issue is undated, and nothing of what is not known', () => {
    const undated = issueOf('Old Notes', null);
    const card = citationCard(citationOf({ issue: undated, text: 'So.', page: null }), 1, say);
    expect(card.title).toBe('[1] Old Notes, undated');
    expect(card.citation).toBe('old-notes-undated.txt');
  });

  test('has every character of the excerpt once, whatever is marked', () => {
    const text = 'Otters came back to the marsh in June.';
    const cuts = fc.uniqueArray(fc.nat(text.length), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (found) => {
        const at = found.sort((a, b) => a - b);
        const highlights = at.flatMap((start, i): [number, number][] =>
          i % 2 === 0 && i + 1 < at.length ? [[start, at[i + 1]!]] : [],
        );
        const [spans] = citationCard(citationOf({ issue, text, highlights }), 1, say).body;
        expect(spans!.map((span) => span.text).join('')).toBe(text);
        const marked = spans!.filter(({ style }) => style === 'match').map((span) => span.text);
        expect(marked).toEqual(highlights.map(([start, end]) => text.slice(start, end)));
      }),
    );
  });
});

describe('a place', () => {
  test('is what is known of it, in order', () => {
    const nothing = { title: null, byline: null, page: null, source: 'a.txt' };
    expect(placeOf(nothing, say)).toBe('a.txt');
    expect(placeOf({ ...nothing, title: 'Marsh', page: 12 }, say)).toBe('Marsh · p. 12 · a.txt');
  });
});
