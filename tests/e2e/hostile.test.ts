import path from 'node:path';
import { expect, test } from '@jest/globals';
import { runProgram } from '../support/cli.js';
import { seedsFolder, smallCorpus } from '../support/corpus.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Clears a screen, sets a window's title, turns the direction of what follows. */
const hostile = '\u001b[2J\u001b]0;owned\u0007\u009b2J\u202e';
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test('what documents, names of files and questions bring along does not act on a terminal', async () => {
  const june = smallCorpus['heron-june.txt'].replaceAll('alder', `${hostile}alder`);
  const seeds = await seedsFolder({
    'heron-june.txt': june.replace('HERON', `${hostile}HERON`).replace('Marsh', `${hostile}Marsh`),
    [`evil${hostile}\nThe index holds everything.txt`]: 'Text.',
    [`evil${hostile}.md`]: `---\n${hostile}: [\n---\nText.`,
    'front.md': `---\ndate: ["${hostile}\n---\nText.`,
  });
  const data = path.join(await temporaryFolder(), 'data');
  const embedded = await runProgram('embed/main.js', ['--seeds', seeds, '--data', data, '--json']);
  const { problems } = JSON.parse(embedded.stdout);
  expect(problems).toHaveLength(3);
  expect(embedded.stderr.split('\n').filter((line) => line.includes('evil'))).toHaveLength(2);
  expect(embedded.stderr).not.toMatch(/^The index holds everything/m);

  const question = `How many ${hostile}alder saplings?`;
  const asked = await runProgram('bot/ask.js', ['--data', data, question]);
  expect(asked.stdout).toContain('alder saplings along the northern marsh');
  const asJson = await runProgram('bot/ask.js', ['--data', data, '--json', question]);
  expect(JSON.parse(asJson.stdout).question).toBe(question);
  const wrong = await runProgram('bot/ask.js', ['--data', data, '--issue', hostile, 'Who?']);
  expect(wrong.status).toBe(1);
  const chat = await runProgram('bot/main.js', [], {
    env: { SEEDS_DIR: seeds, DATA_DIR: data },
    input: `${question}\n/issues\n/${hostile}frobnicate\n/latest\n`,
  });
  expect(chat.status).toBe(0);
  for (const { stdout, stderr } of [embedded, asked, asJson, wrong, chat])
    for (const written of [stdout, stderr]) expect(written).not.toMatch(acting);
});
