import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commands } from '../../../src/bot/commands/index.js';
import { parseLine } from '../../../src/bot/terminal/parse-line.js';

const read = (line: string) => {
  const { command, options } = parseLine(line, commands);
  return [command.name, options];
};

describe('a line', () => {
  test.each([
    ['What is new?', 'ask', { question: 'What is new?' }],
    ['  What is new?  ', 'ask', { question: 'What is new?' }],
    ['/ask What is new?', 'ask', { question: 'What is new?' }],
    ['/ask since:2025-05 What is new?', 'ask', { since: '2025-05', question: 'What is new?' }],
    ['/ask What is new? until:2025', 'ask', { question: 'What is new?', until: '2025' }],
    [
      '/ask issue:"June 2025" since:2025 until:2026 What is new?',
      'ask',
      { issue: 'June 2025', since: '2025', until: '2026', question: 'What is new?' },
    ],
    ['/ask question:"What is new?"', 'ask', { question: 'What is new?' }],
    ['/latest', 'latest', {}],
    ['/latest Marsh Daily', 'latest', { publication: 'Marsh Daily' }],
    ['/latest publication:"Marsh Daily"', 'latest', { publication: 'Marsh Daily' }],
    ['/issue June 2025', 'issue', { issue: 'June 2025' }],
    ['/issues', 'issues', {}],
    ['/help', 'help', {}],
    ['/reindex now', 'reindex', {}],
  ])('"%s" is /%s with %j', (line, name, options) => {
    expect(read(line)).toEqual([name, options]);
  });

  test('without a slash is a question, also where it looks like options', () => {
    const question = 'since:2025 Who said: "note:this"?';
    expect(read(question)).toEqual(['ask', { question }]);
  });

  test('keeps what looks like an option and is none of the command’s', () => {
    expect(read('/ask Who said: note:this and ratio 3:1?')).toEqual([
      'ask',
      { question: 'Who said: note:this and ratio 3:1?' },
    ]);
  });

  test.each(['/frobnicate', '/toString', '/__proto__ x', '/askme'])(
    'with an unknown command, %s, is an error that names those there are',
    (line) => {
      const [name] = line.split(' ');
      const { ask, help, config } = { ...commands, config: commands['config show'] };
      expect(() => parseLine(line, { ask, config, help })).toThrow(
        `There is no command ${name}; there are /ask, /config show, /help.`,
      );
    },
  );

  test('of any text without a slash is that question', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((line) => line.trim());
    fc.assert(
      fc.property(
        text.filter((line) => line !== '' && !line.startsWith('/')),
        (line) => expect(read(line)).toEqual(['ask', { question: line }]),
      ),
    );
  });
});
