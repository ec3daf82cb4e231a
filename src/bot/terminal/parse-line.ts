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
  const typed = /^\/(\S+)\s*(.*)$/s.exec(line.trim());
  if (!typed) return { command: commands.ask!, options: { question: line.trim() } };
  const [, written, rest] = typed as unknown as [string, string, string];
  const all = Object.values(commands);
  for (const [name, left] of [subcommand(written, rest), [written, rest] as const]) {
    const command = all.find((candidate) => candidate.name === name.toLowerCase());
    if (command) return { command, options: readOptions(left, command) };
  }
  const names = all.map(({ name }) => `/${name}`);
  throw new Error(`There is no command /${written}; there are ${names.join(', ')}.`);
}

/** "/config show …" as the command "config show". */
function subcommand(written: string, rest: string): [name: string, rest: string] {
  const [, second = '', left = ''] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  return [`${written} ${second}`, left];
}

function readOptions(text: string, command: Command): Record<string, string> {
  const options: Record<string, string> = {};
  const isOption = (name: string) => command.options.some((option) => option.name === name);
  const rest = text.replace(
    /(?:^|\s)([a-z]+):("[^"]*"|\S+)/g,
    (whole, name: string, value: string) => {
      if (!isOption(name)) return whole;
      options[name] = value.replace(/^"|"$/g, '');
      return ' ';
    },
  );
  const first = command.options[0];
  if (first && rest.trim() !== '') options[first.name] = rest.trim();
  const missing = command.options.find(({ name, required }) => required && !options[name]);
  if (missing)
    throw new Error(
      `/${command.name} needs ${missing.name}: /${command.name} ${missing.description}`,
    );
  return options;
}
