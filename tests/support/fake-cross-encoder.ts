import type { CrossEncoder } from '../../src/cross-encoder.js';

/** Takes a text to answer the more likely, the more of the question's longer words it has. */
export const fakeCrossEncoder: CrossEncoder = {
  relevance: async (question, texts) => {
    const asked = words(question);
    return texts.map((text) => {
      const told = new Set(words(text));
      return asked.filter((word) => told.has(word)).length / Math.max(1, asked.length);
    });
  },
};

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
