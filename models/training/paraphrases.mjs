// For how many paraphrased questions a passage with the answer is among the first three, by meaning
// alone: node paraphrases.mjs MODEL_FOLDER [--show]. Needs `npm run build` first.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runJob } from '../../dist/embed/job.js';
import { loadEmbedder } from '../../dist/embedder.js';
import { passageText } from '../../dist/issue.js';
import { cosines } from '../../dist/retrieval/dense.js';
import { openLibrary } from '../../dist/retrieval/library.js';
import { questionVector } from '../../dist/retrieval/search.js';

const FIRST = 3;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const lines = (await readFile(here('paraphrase-questions.jsonl'), 'utf8')).trim().split('\n');
const questions = lines.map((line) => JSON.parse(line));
const [model, show] = process.argv.slice(2);
const embedder = await loadEmbedder({ model, cacheDir: '.cache/models' });
const dataDir = await mkdtemp(path.join(tmpdir(), 'paraphrases-'));
try {
  await runJob({ seedsDir: here('../../seeds'), dataDir, embedder, force: true, onProgress() {} });
  const library = await openLibrary(dataDir, embedder.identity);
  let found = 0;
  for (const { question, answer, source } of questions) {
    const rank = await rankOf(library, question, answer, source);
    if (rank <= FIRST) found++;
    if (show) console.log(`${rank}\t${question}`);
  }
  const share = ((100 * found) / questions.length).toFixed(1);
  console.log(`${found} of ${questions.length} (${share}%) among the first ${FIRST} of ${library.entries.length} passages`);
} finally {
  await rm(dataDir, { recursive: true });
}

async function rankOf(library, question, answer, source) {
  const rows = library.entries.map((_, row) => row);
  const scores = cosines(await questionVector(embedder, question), library.vectors, rows);
  const order = rows.sort((a, b) => scores[b] - scores[a]);
  const holds = ({ passage }) => passage.source === source && passageText(passage).includes(answer);
  const at = order.findIndex((row) => holds(library.entries[row]));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}
