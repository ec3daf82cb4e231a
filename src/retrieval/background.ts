import type { Embedder } from '../embedder.js';
import { cosines } from './dense.js';
import type { Library } from './library.js';

/** Questions of everyday life, none of a subject that the others share. */
const probes = [
  'How long should I boil an egg?',
  'Which film won the award for best picture?',
  'How do I get a stain out of a white shirt?',
  'What time does the last train leave tonight?',
  'Who scored the winning goal yesterday?',
  'Can you help me with my maths homework?',
  'What should I wear to a wedding?',
  'How do I train a puppy to sit?',
  'Is it going to rain this weekend?',
  'Which phone has the best camera?',
  'How do I restart my computer?',
  'What is the capital of Peru?',
  'How can I fall asleep faster?',
  'Where can I buy cheap concert tickets?',
  'How do I change a flat tyre?',
  'What is the meaning of my dream?',
];

/**
 * The cosine that a question reaches with its nearest passage though it has nothing to do with it.
 * It differs by model and by corpus, so it is measured: the median over questions that hardly any
 * newsletter answers. A corpus that answers a few of them does not move it much.
 */
export async function backgroundCosine(library: Library, embedder: Embedder): Promise<number> {
  const rows = library.entries.map((_, row) => row);
  const nearest: number[] = [];
  for (const vector of await embedder.embed(probes, 'query'))
    nearest.push(cosines(vector, library.vectors, rows).reduce((a, b) => Math.max(a, b), -1));
  return nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)]!;
}
