import { describe, expect, test } from '@jest/globals';
import { markdownHtml, markdownText } from '../../tools/gallery/markdown.js';

describe('Markdown in the gallery', () => {
  test('is drawn as Discord draws it', () => {
    expect(markdownHtml('a **b** *c* \\*d\\*\n<e>')).toBe(
      'a <strong>b</strong> <em>c</em> *d*<br>&lt;e&gt;',
    );
    expect(markdownText('**a** \\_b\\_')).toBe('a _b_');
  });

  test('shows in red what acts', () => {
    expect(markdownHtml('@everyone')).toContain('class="acts"');
    expect(markdownHtml('[here](https://example.org)')).toContain('class="acts" title="link"');
    expect(markdownHtml('# big')).toContain('class="acts" title="heading"');
  });
});
