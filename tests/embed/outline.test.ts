import { describe, expect, test } from '@jest/globals';
import { parseDocument } from '../../src/embed/document.js';
import { prose } from './reading.js';

/** Path and byline of each section. */
const sections = (text: string) =>
  parseDocument({ source: 'x.txt', text }).sections.map(({ section }) =>
    [section.path.join(' › '), section.byline].filter((part) => part !== null).join(' ~ '),
  );
const article = (title: string, byline = '') => `${title}\n${byline}\n\n${prose}\n\n`;

describe('sections', () => {
  test('follow the levels of Markdown', () => {
    expect(
      sections(`# A\n\n${prose}\n\n## B\n\n${prose}\n\n### C\n\n${prose}\n\n## D\n\n${prose}`),
    ).toEqual(['A', 'A › B', 'A › B › C', 'A › D']);
  });

  test('in capitals hold the articles in title case below them', () => {
    const text = `CLUB NEWS\n\n${article('Track Relaid', 'By Desmond Ruck')}${article('Treasurer Steps Down', 'By Ann Gray')}WORKSHOP\n\n${article('Painting Bricks', 'By L. M. Tarrant')}`;
    expect(sections(text)).toEqual([
      'CLUB NEWS › Track Relaid ~ By Desmond Ruck',
      'CLUB NEWS › Treasurer Steps Down ~ By Ann Gray',
      'WORKSHOP › Painting Bricks ~ By L. M. Tarrant',
    ]);
  });

  test('in title case hold the subheadings that are sentences', () => {
    const text = `${article('Silk Road in Action', 'By LONG Yun')}${article('Shared vision for all')}${article('Global voices, unified')}${article('Photo News')}`;
    expect(sections(text)).toEqual([
      'Silk Road in Action ~ By LONG Yun',
      'Silk Road in Action › Shared vision for all ~ By LONG Yun',
      'Silk Road in Action › Global voices, unified ~ By LONG Yun',
      'Photo News',
    ]);
  });

  test('have the title last where a label stands beside it', () => {
    expect(sections(`A Bridge Too Far for Us\n\nOpinion\n\nBy Ann Lee\n\n${prose}`)).toEqual([
      'Opinion › A Bridge Too Far for Us ~ By Ann Lee',
    ]);
  });

  test('do not inherit the byline of the article before', () => {
    expect(
      sections(
        `# A\n\nBy Ann Lee\n\n${prose}\n\n# B\n\n${prose}\n\n## C\n\n${prose}\n\n### D\n\nBy Bo Fox\n\n${prose}\n\n## E\n\n${prose}`,
      ),
    ).toEqual(['A ~ By Ann Lee', 'B', 'B › C', 'B › C › D ~ By Bo Fox', 'B › E']);
  });

  test('have one level for what the list of contents names, whatever their marks say', () => {
    const text = `# NEWS REVIEW\n\nMay 2025\n\n- One Thing\n- Another Thing\n\n## One Thing\n\n${prose}\n\n### **Another Thing**\n\n${prose}`;
    expect(sections(text)).toEqual(['One Thing', 'Another Thing']);
  });

  test('may have no title', () => {
    expect(sections(`${prose}\n\nBy Ann Lee\n\n${prose}`)).toEqual(['', ' ~ By Ann Lee']);
  });

  test('have the first of two bylines that follow one another', () => {
    expect(sections(`THE DROUGHT\nWords: Ann Lee\nPictures: Bo Fox\n\n${prose}`)).toEqual([
      'THE DROUGHT ~ Words: Ann Lee',
    ]);
  });

  test('have no endless path, where hundreds of short lines stand above a text', () => {
    const lines = Array.from({ length: 300 }, (_, i) => `Hall Number ${i}`).join('\n\n');
    const [path] = sections(`${lines}\n\n${prose}`);
    expect(path!.split(' › ').length).toBeLessThan(10);
    expect(path).toMatch(/Hall Number 299$/);
  });
});
