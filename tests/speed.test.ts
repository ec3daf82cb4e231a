import { expect, test } from '@jest/globals';
import { measureSpeed } from '../src/eval/speed.js';
import { FakeEmbedder } from './support/fake-embedder.js';

test('the speed is measured over passages of 150 words, which both ways of embedding get alike', async () => {
  const text = Array.from({ length: 301 }, (_, i) => `word${i}`).join(' ');
  const collection = {
    name: 'long',
    documents: [{ id: 'long', title: 'A title', text }],
    queries: [{ id: 'q', text: 'word7', grades: new Map([['long', 1]]) }],
  };
  const embedder = new FakeEmbedder();
  const read: string[] = [];
  const crossEncoder = {
    relevance: async (question: string, texts: readonly string[]) => {
      read.push(question);
      return texts.map(() => 0.5);
    },
  };
  const extracted: string[] = [];
  const speed = await measureSpeed(
    collection,
    async () => embedder,
    async () => crossEncoder,
    async () => async (text) => {
      extracted.push(text);
      return new Float32Array(1);
    },
  );
  expect(speed.passages).toBe(3);
  for (const { kind, texts } of embedder.calls)
    for (const text of texts) expect(text === 'word7').toBe(kind === 'query');
  const passages = embedder.calls.find(({ kind }) => kind === 'passage')!.texts;
  expect(passages.map((text) => text.split(/\s+/).length)).toEqual([152, 152, 3]);
  expect(new Set(extracted)).toEqual(new Set([...passages, 'word7']));
  expect(read).toEqual(['word7']);
  expect(speed.reading).toBeGreaterThanOrEqual(0);
  for (const { question, passagesPerSecond } of [speed.backissue, speed.library]) {
    expect(question).toBeGreaterThanOrEqual(0);
    expect(passagesPerSecond).toBeGreaterThan(0);
  }
});
