// The vectors of the texts on standard input, a JSON array, by Backissue's own embedder:
// node vectors.mjs MODEL_FOLDER. Needs `npm run build` first.
import { text } from 'node:stream/consumers';
import { loadEmbedder } from '../../dist/embedder.js';

const embedder = await loadEmbedder({ model: process.argv[2], cacheDir: '.cache/models' });
const vectors = await embedder.embed(JSON.parse(await text(process.stdin)), 'passage');
process.stdout.write(JSON.stringify(vectors.map((vector) => [...vector])));
