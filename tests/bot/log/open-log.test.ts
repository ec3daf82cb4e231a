import { describe, expect, test } from '@jest/globals';
import { logInto } from '../../support/log-into.js';

const TOKEN = 'MTIz.ab/c+\\d.e-f';

const entry = (write: (lines: string[]) => void) => {
  const lines: string[] = [];
  write(lines);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\n$/);
  return lines[0]!;
};

describe('an entry of the log', () => {
  test('is one line of JSON with a time, a level and its particulars', () => {
    const line = entry((lines) =>
      logInto(lines).warn('Slow.\nVery.', { where: '/ask', tookMs: 7 }),
    );
    expect(JSON.parse(line)).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      pid: process.pid,
      msg: 'Slow.\nVery.',
      where: '/ask',
      tookMs: 7,
    });
  });

  test('is left out below the level asked for', () => {
    const lines: string[] = [];
    const log = logInto(lines, { level: 'warn' });
    log.debug('Tick.');
    log.info('Started.');
    log.error('Failed.');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['Failed.']);
  });

  test('has of an error its name, message, code and causes, and nothing else that hangs on it', () => {
    const error = new TypeError('No answer.', { cause: new Error('Socket closed.') });
    Object.assign(error, { code: 'ECONNRESET', url: '/webhooks/1/aW50', requestBody: 'private' });
    const line = entry((lines) => logInto(lines).error('Failed.', { error }));
    expect(JSON.parse(line).error).toEqual({
      name: 'TypeError',
      message: 'No answer.',
      code: 'ECONNRESET',
      stack: expect.stringMatching(
        /^TypeError: No answer\.\n[\s\S]*Caused by: Error: Socket closed\./,
      ),
    });
  });

  test('takes anything for an error that was thrown', () => {
    for (const error of ['text', 7, null, undefined, { a: 1 }])
      entry((lines) => logInto(lines).error('Failed.', { error }));
  });

  test('has what was asked only if the operator wants it', () => {
    const asked = { where: '/ask', question: 'Who keeps bees?' };
    expect(entry((lines) => logInto(lines).info('Answered.', asked))).not.toMatch(/bees|question/);
    const open = entry((lines) => logInto(lines, { questions: true }).info('Answered.', asked));
    expect(JSON.parse(open).question).toBe('Who keeps bees?');
  });

  test.each(['json', 'text'] as const)(
    'as %s has no secret in it, wherever it stands',
    (format) => {
      const error = new Error(`GET https://x/?t=${encodeURIComponent(TOKEN)} failed`, {
        cause: new Error(`Bot ${TOKEN} is refused`),
      });
      const line = entry((lines) =>
        logInto(lines, { format, secrets: [TOKEN] }).error(`Token ${TOKEN}`, {
          error,
          where: TOKEN,
          header: { authorization: [`Bot ${TOKEN}`] },
        }),
      );
      for (const form of [TOKEN, encodeURIComponent(TOKEN), JSON.stringify(TOKEN).slice(1, -1)])
        expect(line).not.toContain(form);
      expect(line.match(/\[secret\]/g)!.length).toBeGreaterThanOrEqual(5);
    },
  );

  test('as text is for people, and nothing in it acts on their terminal', () => {
    const line = entry((lines) =>
      logInto(lines, { format: 'text' }).info('Started \u001b[2J\u0007.', { where: '/ask', n: 2 }),
    );
    expect(line).toMatch(/^\d\d:\d\d:\d\d info {2}Started \. where=\/ask n=2\n$/);
  });
});
