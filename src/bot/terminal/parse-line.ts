import type { Command } from '../command.js';

/** A line of the chat as a command with its options. */
export interface TypedCall {
  readonly command: Command;
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Reads "/latest Science Daily", "/ask since:2025-05 what is new?" or a plain question. Words
 * `name:value` are options; what is left belongs to the command's first option.
 * @throws naming the commands if there is none of that name
 */
export function parseLine(line: string, commands: Readonly<Record<string, Command>>): TypedCall {
  const [, name = 'ask', rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(line.trim()) ?? [
    line,
    'ask',
    line.trim(),
  ];
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const names = Object.keys(commands).map((known) => `/${known}`);
    throw new Error(`There is no command /${name}; there are ${names.join(', ')}.`);
  }
  const options: Record<string, string> = {};
  const words = rest.replace(
    /(?:^|\s)([a-z]+):("[^"]*"|\S+)/g,
    (whole, option: string, value: string) => {
      if (!line.trim().startsWith('/') || !command.options.some((known) => known.name === option))
        return whole;
      options[option] = value.replace(/^"|"$/g, '');
      return ' ';
    },
  );
  const first = command.options[0];
  if (first && words.trim() !== '') options[first.name] = words.trim();
  return { command, options };
}
