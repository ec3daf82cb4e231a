import { createHash } from 'node:crypto';
import { cp, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { readSettings } from '../../src/settings.js';
import { type Ended, type RunOptions, runProgram } from '../support/cli.js';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Runs the programs of `dist/`, which `npm run build` makes, with the model of this repository. */
jest.setTimeout(60_000);

const emptyFolder = async () => path.join(await temporaryFolder(), 'data');

async function copyOfData(): Promise<string> {
  const copy = await emptyFolder();
  await cp(data, copy, { recursive: true });
  return copy;
}

function embed(seedsDir: string, dataDir: string, ...more: string[]): Promise<Ended> {
  return runProgram('embed/main.js', ['--seeds', seedsDir, '--data', dataDir, ...more]);
}

const ask = (args: readonly string[], options: RunOptions = {}) =>
  runProgram('bot/ask.js', args[0] === '--data' ? args : ['--data', data, ...args], options);

const chat = async (lines: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runProgram('bot/main.js', [], {
    env: { SEEDS_DIR: seeds, DATA_DIR: await copyOfData(), ...env },
    input: lines.join('\n'),
  });

/** Each file of a folder by its bytes and the time it was written. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true })).sort();
  const known: Record<string, string> = {};
  for (const file of files) {
    const place = path.join(folder, file);
    const { mtimeMs, ino } = await stat(place);
    if ((await stat(place)).isFile()) {
      const hash = createHash('sha256').update(await readFile(place));
      known[file] = `${hash.digest('hex')} ${ino} ${mtimeMs}`;
    }
  }
  return known;
}

/** An index over {@link smallCorpus}; no test changes it, so that they can run at the same time. */
const seeds = await seedsFolder(smallCorpus);
const data = await emptyFolder();
const first = await embed(seeds, data, '--json');

const jsonLines = ({ stdout }: Ended) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What a person is to read of a failure: one line, nothing on standard output, status 1. */
function expectRefusal({ status, stdout, stderr }: Ended, ...parts: (string | RegExp)[]): void {
  for (const part of parts) expect(stderr).toMatch(part);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stdout).toBe('');
  expect(status).toBe(1);
}

describe('the embedding job', () => {
  test('prints its report as JSON on standard output, and nothing else there', () => {
    expect(first.status).toBe(0);
    const report = JSON.parse(first.stdout);
    expect(report).toEqual({
      documents: 2,
      issues: 2,
      passages: expect.any(Number),
      embedded: report.passages,
      reused: 0,
      removed: 0,
      newIssues: expect.arrayContaining([expect.objectContaining({ date: '2025-06' })]),
      changedIssues: [],
      removedIssues: [],
      problems: [],
      seconds: expect.any(Number),
    });
    expect(report.passages).toBeGreaterThanOrEqual(3);
    expect(first.stderr).toContain(`${report.passages} of ${report.passages}`);
  });

  test.concurrent('run again embeds nothing and leaves every byte as it was', async () => {
    const before = await bytesOf(data);
    const again = await embed(seeds, data, '--json');
    const [{ passages }] = jsonLines(first);
    expect(jsonLines(again)).toMatchObject([
      { passages, embedded: 0, reused: passages, removed: 0 },
    ]);
    expect(await bytesOf(data)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(2);
  });

  test.concurrent('without --json tells a person, and leaves standard output empty; --force embeds anew', async () => {
    const { status, stdout, stderr } = await embed(seeds, await copyOfData(), '--force');
    expect([status, stdout]).toEqual([0, '']);
    const { passages } = JSON.parse(first.stdout);
    expect(stderr).toContain(`2 issues in 2 documents: ${passages} embedded, 0 kept`);
  });

  test.concurrent('takes in a new document, and touches no other issue', async () => {
    const dataDir = await copyOfData();
    const before = await bytesOf(dataDir);
    const july = smallCorpus['heron-may.txt'].replace('May 2025', 'July 2025');
    const more = await seedsFolder({ ...smallCorpus, 'heron-july.txt': july });
    const [report] = jsonLines(await embed(more, dataDir, '--json'));
    expect(report).toMatchObject({ documents: 3, issues: 3, removed: 0 });
    expect(report.reused).toBe(jsonLines(first)[0].passages);
    const { 'manifest.json': _, ...issues } = before;
    expect(await bytesOf(dataDir)).toMatchObject(issues);
  });

  test.concurrent('names a document that cannot be taken in, embeds the others and ends with status 1', async () => {
    const broken = await seedsFolder({
      ...smallCorpus,
      'empty.txt': '',
      'latin.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a]),
      'scan.txt': Buffer.from([0x25, 0x50, 0x00, 0x46]),
      'photo.jpg': 'x',
    });
    const dataDir = await emptyFolder();
    const done = await embed(broken, dataDir, '--json');
    expect(done.status).toBe(1);
    const [{ documents, problems }] = jsonLines(done);
    expect(documents).toBe(2);
    expect(problems).toEqual([
      { source: 'empty.txt', fatal: true, message: expect.stringContaining('empty') },
      { source: 'latin.txt', fatal: true, message: expect.stringContaining('UTF-8') },
      {
        source: 'photo.jpg',
        fatal: true,
        message: expect.stringContaining('neither .txt nor .md'),
      },
      { source: 'scan.txt', fatal: true, message: expect.stringContaining('binary') },
    ]);
    for (const { source } of problems) expect(done.stderr).toContain(`${source}: `);
    const answered = await ask(['--data', dataDir, 'When does the ferry leave?']);
    expect(answered.status).toBe(0);
    expect(answered.stdout).toContain('leaves at seven');
  });

  test.concurrent('without seeds says what is missing, and makes no index', async () => {
    const dataDir = await emptyFolder();
    expectRefusal(await embed('/nowhere/seeds', dataDir), '/nowhere/seeds', 'SEEDS_DIR');
    expectRefusal(
      await ask(['--data', dataDir, 'Who?']),
      `There is no index in ${dataDir} yet`,
      'npm run embed',
    );
  });
});

describe('a question on the command line', () => {
  test.concurrent('is answered with the words, the issue, its date, the section, the page and the source', async () => {
    const { status, stdout, stderr } = await ask(['How', 'many alder saplings were planted?']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^How many alder saplings were planted\?$/m);
    expect(stdout).toMatch(/^\[1\] Heron Letter, June 2025$/im);
    expect(stdout).toContain('Volunteers planted 4200 alder saplings');
    expect(stdout).toMatch(/^ {2}Marsh Restoration · .*heron-june\.txt$/m);
    expect(stdout).not.toContain('\u001b');
  });

  test.concurrent.each([
    [[], 'The ferry?', ['2025-05', '2025-06']],
    [['--issue', 'May 2025'], 'The lighthouse?', ['2025-05']],
    [['--until', '31 May 2025'], 'The lighthouse?', ['2025-05']],
    [['--publication', 'heron', '--since', '2025-06'], 'The ferry?', ['2025-06']],
  ])('with %j and %j is answered from the issues of %j', async (options, question, dates) => {
    const [answer] = jsonLines(await ask([...options, '--json', question]));
    const found = answer.excerpts.map(({ issueDate }: { issueDate: string }) => issueDate);
    expect([...new Set(found)].sort()).toEqual(dates);
  });

  test.concurrent('with --json is one line of the promised shape', async () => {
    const lines = jsonLines(await ask(['--json', '--limit', '1', 'What did the repair cost?']));
    expect(lines).toStrictEqual([
      {
        question: 'What did the repair cost?',
        abstained: false,
        reason: null,
        excerpts: [
          {
            text: expect.stringContaining('The repair cost 31000 crowns'),
            issueDate: '2025-05',
            publication: expect.stringMatching(/^heron letter$/i),
            section: 'Lighthouse Repairs',
            page: null,
            source: 'heron-may.txt',
            start: expect.any(Number),
            end: expect.any(Number),
            score: expect.any(Number),
          },
        ],
        nearest: [],
        tookMs: expect.any(Number),
      },
    ]);
    const { text, start, end } = lines[0].excerpts[0];
    expect(smallCorpus['heron-may.txt'].slice(start, end)).toBe(text);
  });

  test.concurrent('that no issue can answer abstains, and says why', async () => {
    const { status, stdout } = await ask(['What stood in the August 2019 issue?']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Not found\. There is no issue as asked \("[^"]*August 2019 issue"\)/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('there are 2 issues, from May 2025 to June 2025');
  });

  test.concurrent.each([
    ['--since', 'lately', '"lately" given for since'],
    ['--limit', '0', '--limit is "0"; expected a whole number from 1 to 99'],
    ['--batch', '/nowhere/q.jsonl', 'The batch file /nowhere/q.jsonl cannot be read (ENOENT)'],
  ])('with %s %s is one clear line', async (option, value, message) => {
    expectRefusal(await ask([option, value, 'Who?']), message);
  });

  test.concurrent('that is missing is an error that shows how to ask', async () => {
    const { status, stdout, stderr } = await ask([]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^There is no question\.\nUsage: npm run ask -- /);
  });
});

describe('a batch', () => {
  const asked = [
    { id: 'z', question: 'When does the ferry leave?' },
    { id: 2, question: 'What stood in the August 2019 issue?' },
    { id: 'a', question: 'Who repaired the stairs of the lighthouse?' },
  ];
  const lines = asked.map((entry) => JSON.stringify(entry)).join('\n');

  test.concurrent('from a file is answered a line each, in the order of its lines', async () => {
    const file = path.join(await temporaryFolder(), 'q.jsonl');
    await writeFile(file, `${lines}\n`);
    const answered = await ask(['--batch', file, '--limit', '2']);
    expect([answered.status, answered.stderr]).toEqual([0, '']);
    const answers = jsonLines(answered);
    expect(answers).toMatchObject([
      { ...asked[0], abstained: false },
      { ...asked[1], abstained: true, excerpts: [] },
      { ...asked[2], abstained: false },
    ]);
    expect(answers[0].excerpts[0].text).toContain('leaves at seven');
    expect(answers[2].excerpts[0].text).toContain('Masons repaired the stairs');
    for (const { excerpts } of answers) expect(excerpts.length).toBeLessThanOrEqual(2);
  });

  test.concurrent('from standard input with a line that is none is refused before anything is answered', async () => {
    const answered = await ask(['--batch', '-'], { input: `${lines}\nnonsense` });
    expectRefusal(answered, 'Line 4 of - is not of the form');
  });
});

describe('an index that cannot be used', () => {
  test.concurrent('because another model made it', async () => {
    const { embeddingModel } = readSettings({});
    const other = path.join(await temporaryFolder(), 'other-model');
    await cp(embeddingModel, other, { recursive: true });
    const answered = await ask(['Who?'], { env: { EMBEDDING_MODEL: other } });
    expectRefusal(answered, path.basename(embeddingModel), 'other-model', 'npm run embed');
  });

  test.concurrent('because it is damaged', async () => {
    const copy = await copyOfData();
    const [folder] = await readdir(path.join(copy, 'issues'));
    await truncate(path.join(copy, 'issues', folder!, 'index.json'), 200);
    expectRefusal(
      await ask(['--data', copy, 'Who?']),
      'index.json does not have the checksum in SHA256SUMS',
      'npm run embed',
    );
  });
});

describe('the chat in the terminal', () => {
  test.concurrent('answers what is piped in one after the other until /quit, and ends with status 0', async () => {
    const { status, stdout, stderr } = await chat([
      'When does the ferry leave?',
      '',
      '/frobnicate',
      '/latest',
      '/ask issue:nonsense What is new?',
      'Who repaired the stairs of the lighthouse?',
      'and how long did it take?',
      '/issues',
      '/quit',
      '/help',
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('DISCORD_TOKEN is not set');
    const inOrder = [
      'leaves at seven',
      'There is no command /frobnicate; there are /ask, /latest',
      'sections, each in its own most telling sentences',
      'There is no issue "nonsense"',
      'Masons repaired the stairs',
      'Understood as: how long did it take?',
      'There are 2 issues, from May 2025 to June 2025.',
    ].map((words) => stdout.replace(/\s+/g, ' ').indexOf(words));
    expect(inOrder).not.toContain(-1);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    expect(stdout).not.toContain('Answers from the back issues');
    expect(stdout).not.toContain('\u001b');
  });

  test.concurrent('writes no colours into a pipe, in a build either, unless they are asked for', async () => {
    const piped = await chat(['When does the ferry leave?'], { CI: '1' });
    const forced = await chat(['When does the ferry leave?'], { FORCE_COLOR: '1' });
    expect(piped.stdout).not.toContain('\u001b');
    expect(forced.stdout).toContain('\u001b[');
  });

  test.concurrent('embeds first what is new, and takes in more while it runs', async () => {
    const mine = await seedsFolder(smallCorpus);
    const env = { SEEDS_DIR: mine, DATA_DIR: await emptyFolder() };
    const { status, stdout, stderr } = await chat(['When does the ferry leave?', '/reindex'], env);
    expect(status).toBe(0);
    expect(stderr).toContain('Embedding passages');
    expect(stdout).toContain('leaves at seven');
    expect(stdout).toContain('Nothing has changed.');
  });

  test.concurrent('goes on with the index from before when the seeds are gone, and says so', async () => {
    const env = { SEEDS_DIR: '/nowhere/seeds', DATA_DIR: await copyOfData() };
    const { status, stdout, stderr } = await chat(['When does the ferry leave?'], env);
    expect(status).toBe(0);
    expect(stderr).toContain('/nowhere/seeds');
    expect(stderr).toContain('The index from before stays in force.');
    expect(stdout).toContain('leaves at seven');
  });

  test.concurrent('does not start without seeds and without an index', async () => {
    const env = { SEEDS_DIR: '/nowhere/seeds', DATA_DIR: await emptyFolder() };
    const { status, stdout, stderr } = await chat(['/issues'], env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('The seeds folder /nowhere/seeds cannot be read');
  });

  test.concurrent('names every wrong setting at once, and starts nothing', async () => {
    const env = { DISCORD_GUILD_ID: 'my server', DISCORD_API_URL: 'discord', MODEL_HUB_URL: 'hub' };
    const { status, stdout, stderr } = await chat(['/issues'], env);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'Settings to correct, in .env or the environment:',
      expect.stringContaining('DISCORD_GUILD_ID is "my server"'),
      expect.stringContaining('DISCORD_API_URL is "discord"'),
      expect.stringContaining('MODEL_HUB_URL is "hub"'),
    ]);
  });
});
