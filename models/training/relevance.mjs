// How likely each text answers its question, by Backissue's own cross-encoder:
// node relevance.mjs MODEL_FOLDER, with a JSON array of pairs on standard input. Needs `npm run build` first.
import { text } from 'node:stream/consumers';
import { loadCrossEncoder } from '../../dist/cross-encoder.js';

const { relevance } = await loadCrossEncoder({ model: process.argv[2], cacheDir: '.cache/models' });
const found = [];
for (const [question, passage] of JSON.parse(await text(process.stdin)))
  found.push(...(await relevance(question, [passage])));
process.stdout.write(JSON.stringify(found));
