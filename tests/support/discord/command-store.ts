import { BOT, snowflake } from './world.js';

export interface OptionBody {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

export interface CommandBody {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly OptionBody[];
  readonly default_member_permissions?: string | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
}

/** The commands of one scope, answered as Discord does: with more fields, and defaults left out. */
export class CommandStore {
  #commands: CommandBody[] = [];

  constructor(private readonly forServer: boolean) {}

  get all(): readonly CommandBody[] {
    return this.#commands;
  }

  /** The names of what is wrong; nothing is replaced then. */
  replace(commands: readonly CommandBody[]): string[] {
    const wrong = commands.filter((command) => !isAcceptable(command)).map(({ name }) => name);
    if (wrong.length === 0) this.#commands = [...commands];
    return wrong;
  }

  answer(): unknown[] {
    return this.#commands.toReversed().map((command) => ({
      id: snowflake(),
      application_id: BOT.id,
      version: snowflake(),
      type: 1,
      nsfw: false,
      name: command.name,
      name_localizations: null,
      description: command.description,
      description_localizations: null,
      default_member_permissions: command.default_member_permissions ?? null,
      contexts: this.forServer ? null : (command.contexts ?? null),
      integration_types: this.forServer ? [0] : (command.integration_types ?? [0]),
      ...(command.options?.length && { options: command.options.map(withoutDefaults) }),
    }));
  }
}

const withoutDefaults = ({ type, name, description, required, autocomplete }: OptionBody) => ({
  type,
  name,
  description,
  ...(required && { required }),
  ...(autocomplete && { autocomplete }),
});

const NAME = /^[-_'\p{Ll}\p{N}]{1,32}$/u;

function isAcceptable({ name, description, options = [] }: CommandBody): boolean {
  const named = [{ name, description }, ...options];
  const firstOptional = options.findIndex((option) => !option.required);
  const lastRequired = options.findLastIndex((option) => option.required);
  return (
    named.every((one) => NAME.test(one.name) && one.description.length >= 1) &&
    named.every((one) => one.description.length <= 100) &&
    options.length <= 25 &&
    (firstOptional === -1 || lastRequired < firstOptional)
  );
}
