import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDocument } from '../../src/embed/document.js';
import { readMailHeader } from '../../src/embed/mail-header.js';
import { prose } from './reading.js';

const head =
  'From: "The Heron Letter" <news@heron.example>\r\nSubject: Alders,\r\n and bees\r\nDate: Sun, 9 Mar 2025 08:00:04 +0100\r\n';

describe('the head of an e-mail', () => {
  test('is set aside, with its date and the newsletter that sent it', () => {
    expect(readMailHeader(`${head}\r\nDear friends`)).toEqual({
      publication: 'The Heron Letter',
      date: '2025-03-09',
      bodyStart: head.length,
    });
  });

  test('may stand below a mark that it was forwarded', () => {
    const mark = '---------- Forwarded message ---------\n';
    expect(readMailHeader(`${mark}${head}\nDear`).bodyStart).toBe(mark.length + head.length);
  });

  test('names no publication if a person sent it', () => {
    const { publication } = readMailHeader(
      'From: Ann Lee <ann@heron.example>\nSubject: Hello\n\nDear',
    );
    expect(publication).toBeNull();
  });

  test.each(['Note: the barn is shut.\nTip: bring tea.\n\nDear', 'From: Ann\n\nDear', ''])(
    'is none in %j',
    (text) => {
      expect(readMailHeader(text)).toEqual({ publication: null, date: null, bodyStart: 0 });
    },
  );

  test('ends within the text, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aF:<> \n\r\t-1'), maxLength: 300 }),
        (text) => {
          const { bodyStart } = readMailHeader(`From: x\nTo: y\n${text}`);
          expect(bodyStart).toBeGreaterThanOrEqual('From: x\nTo: y\n'.length);
          expect(bodyStart).toBeLessThanOrEqual('From: x\nTo: y\n'.length + text.length);
        },
      ),
    );
  });
});

describe('the signature of an e-mail', () => {
  const read = (text: string) =>
    parseDocument({ source: 'x.txt', text }).sections.flatMap(({ blocks }) =>
      blocks.map(({ text: told }) => told.text),
    );

  test('is no text', () => {
    expect(read(`${prose}\n-- \nSent with care\nby the Post Office`)).toEqual([prose]);
  });

  test('is none where half of the letter stands under the mark', () => {
    const rest = Array.from({ length: 20 }, (_, i) => `${prose} ${i}.`).join('\n\n');
    expect(read(`${prose}\n-- \n${rest}`)).toHaveLength(21);
  });
});
