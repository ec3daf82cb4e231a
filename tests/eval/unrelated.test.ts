import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { unrelatedQuestions } from '../../src/eval/unrelated.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const labelled = (question: string, more: object = {}) => ({
  id: question,
  kind: 'fact',
  question,
  answers: [{ issue: '2025-06', text: 'an answer' }],
  reason: null,
  ...more,
});

test('unrelated are the questions of everyday life and those about the other corpora', async () => {
  const folder = await temporaryFolder();
  const files = { development: path.join(folder, 'd.txt'), test: path.join(folder, 't.txt') };
  await writeFile(files.development, 'tell me a joke\nWho are you?\n');
  await writeFile(files.test, '\nWhat is the capital of Peru?\n');
  const others = path.join(folder, 'questions.jsonl');
  const lines = [
    labelled('Who planted the alders?'),
    labelled('Who owns the ferry?'),
    labelled('And when was it?', { kind: 'follow-up', after: ['Who planted the alders?'] }),
    labelled('What did the June issue say?', { kind: 'dated' }),
    labelled('What does it cost?', { kind: 'unanswerable', answers: [], reason: 'detail' }),
  ];
  await writeFile(others, lines.map((line) => JSON.stringify(line)).join('\n'));
  const other = { name: 'other', seedsDir: folder, questionsFiles: [others] };
  const { development, test: held } = await unrelatedQuestions(files, [other]);
  const asked = [...development, ...held].map(({ reason, question }) => `${reason}: ${question}`);
  expect(asked.sort()).toEqual(
    [
      'everyday: Who are you?',
      'everyday: What is the capital of Peru?',
      'everyday: tell me a joke',
      'foreign: Who owns the ferry?',
      'foreign: Who planted the alders?',
    ].sort(),
  );
  expect(held.map(({ question }) => question)).toContain('What is the capital of Peru?');
  expect(development.filter(({ reason }) => reason === 'foreign')).toHaveLength(1);
  for (const { answers, kind } of development) {
    expect(answers).toEqual([]);
    expect(kind).toBe('unanswerable');
  }
});
