import { type APIApplicationCommandOption, ApplicationCommandType } from 'discord.js';
import type { CommandJson } from './command-json.js';

/**
 * Commands without what Discord adds to them (ids, versions, defaults), to compare by. Where a
 * server's own commands can be used is not ours to say, whatever Discord answers.
 */
export function fingerprint(commands: readonly CommandJson[], forServer: boolean): string {
  const normal = commands.map((command) => ({
    type: command.type ?? ApplicationCommandType.ChatInput,
    ...named(command),
    permissions: String(command.default_member_permissions ?? ''),
    contexts: forServer ? [] : (command.contexts ?? []).toSorted(),
    integrations: forServer ? [] : (command.integration_types ?? []).toSorted(),
    options: 'options' in command ? (command.options ?? []).map(normalOption) : [],
  }));
  const key = ({ type, name }: (typeof normal)[number]) => `${type} ${name}`;
  return JSON.stringify(normal.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)));
}

interface Named {
  readonly name: string;
  readonly description?: string | undefined;
  readonly name_localizations?: object | null | undefined;
  readonly description_localizations?: object | null | undefined;
}

const named = (one: Named) => ({
  name: one.name,
  description: one.description ?? '',
  names: sorted(one.name_localizations),
  descriptions: sorted(one.description_localizations),
});

/** Discord answers languages in an order of its own. */
const sorted = (byLanguage: object | null | undefined): unknown =>
  Object.entries(byLanguage ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));

type AnyOption = Named & {
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly (Named & { readonly value: string | number })[];
  readonly options?: readonly AnyOption[];
};

const normalOption = (option: APIApplicationCommandOption): unknown => normal(option as AnyOption);

const normal = (option: AnyOption): unknown => ({
  type: option.type,
  ...named(option),
  required: option.required ?? false,
  autocomplete: option.autocomplete ?? false,
  choices: (option.choices ?? []).map((choice) => ({ ...named(choice), value: choice.value })),
  options: (option.options ?? []).map(normal),
});
