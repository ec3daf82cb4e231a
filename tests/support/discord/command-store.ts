import { BOT, snowflake } from './world.js';

type Localized = Readonly<Record<string, string>> | null;

interface Named {
  readonly name: string;
  readonly name_localizations?: Localized;
}

export interface OptionBody extends Named {
  readonly type: number;
  readonly description: string;
  readonly description_localizations?: Localized;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly (Named & { readonly value: string })[];
  readonly options?: readonly OptionBody[];
}

export interface CommandBody extends Named {
  /** 1: typed with a slash; 3: in the menu of a message. */
  readonly type: number;
  readonly description?: string;
  readonly description_localizations?: Localized;
  readonly options?: readonly OptionBody[];
  readonly default_member_permissions?: number | string | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
}

const SLASH = 1;
const MESSAGE = 3;
const SUBCOMMAND = 1;

/** The commands of one scope, answered as Discord does: with more fields, and defaults left out. */
export class CommandStore {
  #commands: CommandBody[] = [];
  readonly #ids = new Map<CommandBody, string>();

  constructor(private readonly forServer: boolean) {}

  get all(): readonly CommandBody[] {
    return this.#commands;
  }

  /** The names of what is wrong; nothing is replaced then. */
  replace(commands: readonly CommandBody[]): string[] {
    const wrong = commands.filter((command) => !isAcceptable(command)).map(({ name }) => name);
    const keys = commands.map(({ type, name }) => `${type} ${name}`);
    if (new Set(keys).size < keys.length) wrong.push('a name that stands twice');
    if (wrong.length === 0) this.#commands = [...commands];
    return wrong;
  }

  remove(id: string): void {
    this.#commands = this.#commands.filter((command) => this.#ids.get(command) !== id);
  }

  answer(): unknown[] {
    return this.#commands.toReversed().map((command) => ({
      id: this.#idOf(command),
      application_id: BOT.id,
      version: snowflake(),
      type: command.type,
      nsfw: false,
      name: command.name,
      name_localizations: command.name_localizations ?? null,
      description: command.description ?? '',
      description_localizations: command.description_localizations ?? null,
      default_member_permissions: asText(command.default_member_permissions),
      contexts: this.forServer ? null : (command.contexts ?? null),
      integration_types: this.forServer ? [0] : (command.integration_types ?? [0]),
      ...(command.options?.length && { options: command.options.map(withoutDefaults) }),
    }));
  }

  #idOf(command: CommandBody): string {
    const id = this.#ids.get(command) ?? snowflake();
    this.#ids.set(command, id);
    return id;
  }
}

/** Discord takes a number or text and answers text. */
const asText = (permissions: number | string | null | undefined): string | null =>
  permissions === null || permissions === undefined ? null : String(permissions);

const withoutDefaults = ({ required, autocomplete, options, ...option }: OptionBody): object => ({
  ...option,
  ...(required && { required }),
  ...(autocomplete && { autocomplete }),
  ...(options?.length && { options: options.map(withoutDefaults) }),
});

/** Letters without case are taken too, such as the long vowels of Japanese. */
const NAME = /^[-_'\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u;

const isBetween = (text: string | undefined, most: number): boolean =>
  text !== undefined && text.length >= 1 && text.length <= most;

function isAcceptable(command: CommandBody): boolean {
  if (command.type === MESSAGE)
    return isBetween(command.name, 32) && command.description === undefined;
  return command.type === SLASH && isNode(command) && sizeOf(command) <= 8000;
}

/** A command, a subcommand or an option. */
function isNode(
  node: Omit<OptionBody, 'type' | 'description'> & { description?: string },
): boolean {
  const { options = [], choices = [] } = node;
  const names = [node.name, ...Object.values(node.name_localizations ?? {})];
  const descriptions = [node.description, ...Object.values(node.description_localizations ?? {})];
  return (
    names.every((name) => NAME.test(name)) &&
    descriptions.every((description) => isBetween(description, 100)) &&
    options.length <= 25 &&
    new Set(options.map(({ name }) => name)).size === options.length &&
    options.every(isNode) &&
    isRequiredFirst(options) &&
    choices.length <= 25 &&
    choices.every(({ name, value }) => isBetween(name, 100) && isBetween(value, 100))
  );
}

/** Of a command's options either all are subcommands or none. */
function isRequiredFirst(options: readonly OptionBody[]): boolean {
  const subcommands = options.filter(({ type }) => type === SUBCOMMAND).length;
  if (subcommands > 0) return subcommands === options.length;
  const firstOptional = options.findIndex(({ required }) => !required);
  return firstOptional === -1 || options.findLastIndex(({ required }) => required) < firstOptional;
}

/** Names, descriptions and choices, in the longest language of each. */
function sizeOf(node: object): number {
  const longest = (text = '', others: Localized | undefined = null) =>
    Math.max(text.length, ...Object.values(others ?? {}).map((other) => other.length));
  const { options = [], choices = [], ...own } = node as OptionBody;
  return (
    longest(own.name, own.name_localizations) +
    longest(own.description, own.description_localizations) +
    choices.reduce((sum, { name, value }) => sum + name.length + value.length, 0) +
    options.reduce((sum, option) => sum + sizeOf(option), 0)
  );
}
