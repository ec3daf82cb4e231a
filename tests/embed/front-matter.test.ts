import { describe, expect, test } from '@jest/globals';
import { readFrontMatter } from '../../src/embed/front-matter.js';

describe('front matter', () => {
  test('tells publication, date and title, and where the text begins', () => {
    const text = '---\nnewsletter: The Lantern\ndate: 2026-03\ntitle: "Hello: you"\n---\nText';
    expect(readFrontMatter(text)).toEqual({
      publication: 'The Lantern',
      date: '2026-03',
      title: 'Hello: you',
      bodyStart: text.indexOf('Text'),
    });
  });

  test.each([
    ['a season as issue', 'issue: Spring 2026', 'Spring 2026'],
    ['a number as issue', 'issue: 42', null],
    ['a day', 'published: 2026-03-15', '2026-03-15'],
    ['a time', 'date: 2026-03-15T10:00:00Z', '2026-03-15T10:00:00Z'],
    ['nothing', 'date:\neditor: R. Achebe', null],
  ])('with %s', (_what, yaml, date) => {
    expect(readFrontMatter(`---\n${yaml}\n---\n`).date).toBe(date);
  });

  test('may have a byte order mark before it and Windows line ends', () => {
    expect(readFrontMatter('\ufeff---\r\ndate: 2026\r\n---\r\nText').date).toBe('2026');
  });

  test('is not a rule across the page, nor anything further down', () => {
    expect(readFrontMatter('---\n\nText\n\n---\n').bodyStart).toBe(0);
    expect(readFrontMatter('Text\n---\ndate: 2026\n---\n').date).toBeNull();
  });

  test.each([
    ['no YAML', 'date: [2026', 'its front matter is not valid YAML'],
    ['no list of names', 'a: b\n- c', 'its front matter is not valid YAML'],
  ])('that is %s is an error that says so', (_what, yaml, message) => {
    expect(() => readFrontMatter(`---\n${yaml}\n---\n`)).toThrow(message);
  });
});
