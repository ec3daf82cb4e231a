import { expect, jest, test } from '@jest/globals';
import { runProgram } from '../support/cli.js';

jest.setTimeout(600_000);

test('the embedding job may be killed at any moment: nothing is lost and no question fails', async () => {
  const { status, stdout, stderr } = await runProgram('torture/main.js', [
    '--kills',
    '12',
    '--seed',
    '7',
    '--lanes',
    '1',
    '--json',
  ]);
  const figures = JSON.parse(stdout);
  expect(figures).toMatchObject({ failed: 0, losses: [] });
  expect(figures.kills).toBeGreaterThanOrEqual(12);
  expect(figures.questions).toBeGreaterThan(figures.kills);
  expect(stderr).toContain('Seed 7.');
  expect(status).toBe(0);
});
