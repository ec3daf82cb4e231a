// The passages that Backissue finds for each question, before they are read: for reader.py.
// node candidates.mjs MODEL ISSUE ARCHIVE <ARTICLES >QUESTIONS
// ARTICLES, a JSON array: {title, text, questions: [[kind, question, phrases]]}. They become newsletters with
// ISSUE articles an issue and ARCHIVE articles in all, each searched on its own.
// QUESTIONS, a line each: {archive, question, kind, phrases, passages: [{text, answers}]}, nearest first.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as wholeText } from 'node:stream/consumers';
import { loadEmbedder } from '../../dist/embedder.js';
import { withIndex } from '../../dist/eval/labelled.js';
import { contextHeader, passageText } from '../../dist/issue.js';
import { questionVector, search } from '../../dist/retrieval/search.js';

const [model, articlesOfIssue, articlesOfArchive] = [process.argv[2], ...process.argv.slice(3).map(Number)];
const passagesKept = 12;
const titles = [
  'Meridian Review',
  'The Copper Dispatch',
  'Northgate Digest',
  'Tidewater Letters',
  'Lantern & Ledger',
  'The Quarry Post',
  'Alder Street Journal',
  'Plain Signals',
];

const articles = JSON.parse(await wholeText(process.stdin));
const embedder = await loadEmbedder({ model, cacheDir: tmpdir() });
for (const [number, archive] of inParts(articles, articlesOfArchive).entries()) await findIn(archive, number);

async function findIn(archive, number) {
  const folder = await mkdtemp(join(tmpdir(), 'backissue-articles-'));
  const seedsDir = join(folder, 'seeds');
  await mkdir(seedsDir);
  const dates = new Map();
  for (const [i, issue] of inParts(archive, articlesOfIssue).entries()) {
    const date = `${2023 + (number % 3)}-${two(i + 1)}-${two(((number * 3) % 27) + 1)}`;
    for (const article of issue) dates.set(article, date);
    await writeFile(join(seedsDir, `${i}.md`), written(titles[number % titles.length], i + 1, date, issue));
  }
  await withIndex(seedsDir, { embedder }, async ({ library }) => {
    for (const article of archive)
      for (const [kind, question, phrases] of article.questions) {
        const wanted = library.lexical.wanted(question);
        const vector = await questionVector(embedder, question);
        const { hits } = search(library, { wanted, vector, filters: {} });
        const passages = hits.slice(0, passagesKept).map(({ entry: { issue, passage } }) => ({
          text: `${contextHeader(issue, passage.section)}\n${passageText(passage)}`,
          answers: issue.date === dates.get(article) && says(passage, phrases),
        }));
        process.stdout.write(`${JSON.stringify({ archive: number, question, kind, phrases, passages })}\n`);
      }
  });
  await rm(folder, { recursive: true });
}

function written(title, number, date, issue) {
  const sections = issue.map(({ title, text }) => `## ${title || 'Notes'}\n\n${text}\n\n`);
  return `---\ntitle: ${title}\nnumber: ${number}\ndate: ${date}\n---\n\n# ${title}\n\n${sections.join('')}`;
}

function says(passage, phrases) {
  const text = folded(passageText(passage));
  return phrases.some((phrase) => text.includes(folded(phrase)));
}

function folded(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function inParts(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

function two(number) {
  return String(number).padStart(2, '0');
}
