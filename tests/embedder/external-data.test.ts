import { describe, expect, test } from '@jest/globals';
import { namesOtherFiles } from '../../src/embedder/external-data.js';

/** A protobuf field of bytes, its length written as it is given. */
const field = (number: number, length: number[], text: string): Buffer =>
  Buffer.concat([Buffer.from([number * 8 + 2, ...length]), Buffer.from(text, 'latin1')]);

describe('weights', () => {
  test('that name another file for their values are known, however the length is written', () => {
    const path = field(2, [11], '/etc/passwd');
    for (const length of [[8], [0x88, 0], [0x88, 0x80, 0]])
      for (const entry of [
        [field(1, length, 'location'), path],
        [path, field(1, length, 'location')],
      ])
        expect(namesOtherFiles(Buffer.concat([field(7, [3], 'abc'), ...entry]))).toBe(true);
  });

  test('that only have the word in a longer name are as good as any', () => {
    expect(namesOtherFiles(field(1, [10], 'relocation'))).toBe(false);
    expect(namesOtherFiles(field(1, [18], 'embedding.location'))).toBe(false);
    expect(namesOtherFiles(Buffer.from('location'))).toBe(false);
    expect(namesOtherFiles(Buffer.alloc(100, 8))).toBe(false);
  });
});
