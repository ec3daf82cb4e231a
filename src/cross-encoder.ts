import { setImmediate } from 'node:timers/promises';
import {
  AutoModelForSequenceClassification,
  AutoTokenizer,
  type Tensor,
} from '@xenova/transformers';
import { readModelFiles } from './embedder/model-files.js';
import { locateModel, type OnDownload } from './embedder/model-folder.js';
import { statedLength } from './embedder/model-profile.js';
import { type Embedder, libraryId, type ModelSettings } from './embedder.js';

/** A model that reads a question and a text together. */
export interface CrossEncoder {
  /** How likely each text answers, from 0 to 1, in their order; a long one is read in parts, and the best counts. */
  relevance(question: string, texts: readonly string[]): Promise<number[]>;
}

/** What reads passages and questions. */
export interface Readers {
  readonly embedder: Embedder;
  readonly crossEncoder: CrossEncoder;
}

const setting = { name: 'RERANKER_MODEL', example: 'Xenova/ms-marco-MiniLM-L-6-v2' };

/**
 * Loads a cross-encoder, and downloads it first if it is a hub id that is not in the cache yet.
 * @throws one sentence on what was found, where, and what to do
 */
export async function loadCrossEncoder(
  settings: ModelSettings,
  onDownload?: OnDownload,
): Promise<CrossEncoder> {
  const { folder } = await locateModel({ ...settings, setting }, onDownload);
  const { limits, quantized } = await readModelFiles(folder);
  const longest = statedLength(limits);
  const id = libraryId(folder);
  const read = async () => {
    const tokenizer = await AutoTokenizer.from_pretrained(id);
    const model = await AutoModelForSequenceClassification.from_pretrained(id, { quantized });
    const relevance = async (question: string, text: string): Promise<number> => {
      const whole = tokenizer._call(question, { text_pair: text });
      const length = (whole.input_ids as Tensor).dims[1]!;
      if (length <= longest) return score(await model(whole));
      const around = tokenizer.encode(question, '').length;
      const parts = Math.ceil((length - around) / Math.max(1, longest - around));
      let best = 0;
      for (const part of partsOf(text, parts)) {
        const pair = { text_pair: part, truncation: true, max_length: longest };
        best = Math.max(best, score(await model(tokenizer._call(question, pair))));
      }
      return best;
    };
    await relevance('a', 'b');
    return relevance;
  };
  const relevance = await read().catch((cause: Error) => {
    throw new Error(
      `The model in ${folder} cannot be used for reranking (${cause.message}); set ${setting.name} ` +
        `to a cross-encoder such as ${setting.example}, or leave it out.`,
      { cause },
    );
  });
  return {
    relevance: async (question, texts) => {
      const scores: number[] = [];
      for (const text of texts) {
        scores.push(await relevance(question, text));
        // Other work gets its turn: a text takes a real model some 20 ms.
        await setImmediate();
      }
      return scores;
    },
  };
}

/** So many parts of about the same number of words. */
function partsOf(text: string, count: number): string[] {
  const words = text.split(/\s+/);
  const size = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_, i) => words.slice(i * size, (i + 1) * size).join(' '));
}

function score({ logits }: Record<string, Tensor>): number {
  if (logits?.data.length !== 1)
    throw new Error(
      `it gives ${logits?.data.length ?? 'no'} scores instead of one for a question and a text`,
    );
  return 1 / (1 + Math.exp(-Number(logits.data[0])));
}
