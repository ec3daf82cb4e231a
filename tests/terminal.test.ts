import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { log, oneLine, printJson, runMain, withProgress } from '../src/terminal.js';

let written: string;
beforeEach(() => {
  written = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

describe('the log', () => {
  test('shows what people typed without what would act on a terminal', () => {
    log('There is no issue "\u001b]0;owned\u0007\u001b[2Jjune\u202e\r".\n  as asked');
    expect(written).toBe('There is no issue "june".\n  as asked\n');
  });

  test('has the sentence of a program that failed, also under a process manager', async () => {
    const { send } = process;
    process.send = () => true;
    await runMain(() => Promise.reject(new Error('There is no index.')));
    Object.assign(process, { send });
    expect([written, process.exitCode]).toEqual(['There is no index.\n', 1]);
  });
});

test('a line stays one line, whatever the name of a file is', () => {
  expect(oneLine('a\nERROR\r\u2028b\t\u009b2J.txt\u001b[1m')).toBe('a ERROR b .txt');
});

test('JSON says everything, and nothing in it acts on a terminal', () => {
  let printed = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += text;
    return true;
  });
  const value = { name: 'a\n\u001b[2J\u009b2J\u202eb\u2028\u007f', text: 'Café ▲ \u{1f600}' };
  printJson(value);
  expect(JSON.parse(printed)).toEqual(value);
  expect(printed).toMatch(/^[\x20-\x7eé▲\u{1f600}]+\n$/u);
});

describe('progress', () => {
  test('is a line for each tenth of the way', async () => {
    await withProgress('Reading', async (update) => {
      for (let done = 1; done <= 100; done++) update(done, 100);
    });
    expect(written.split('\n').slice(0, 3)).toEqual([
      'Reading: 1 of 100',
      'Reading: 10 of 100',
      'Reading: 20 of 100',
    ]);
  });

  test('gives back what the work gives, and throws what it throws', async () => {
    expect(await withProgress('Reading', async () => 7)).toBe(7);
    await expect(withProgress('Reading', () => Promise.reject(new Error('no')))).rejects.toThrow();
  });

  test('on a terminal lets a program end whose work fails half way', async () => {
    const terminal = new URL('../dist/terminal.js', import.meta.url).href;
    const program = `
      process.stderr.isTTY = true;
      process.stderr.cursorTo = process.stderr.clearLine = process.stderr.moveCursor = () => true;
      const { runMain, withProgress } = await import('${terminal}');
      await runMain(() => withProgress('Reading', async (update) => {
        update(1, 2);
        throw new Error('It broke off.');
      }));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: 'ignore',
      timeout: 10_000,
    });
    expect(await once(child, 'close')).toEqual([1, null]);
  });
});
