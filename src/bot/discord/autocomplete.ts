import type { AutocompleteInteraction } from 'discord.js';
import type { Choice } from '../command.js';
import { phrasesFor } from '../phrases/index.js';
import { type Context, named } from './context.js';
import { AUTOCOMPLETE } from './limits.js';

/** Suggestions must come within 3 s and only help: where they fail, the user types on. */
export async function suggest(
  interaction: AutocompleteInteraction,
  context: Context,
): Promise<void> {
  await interaction.respond(
    choicesFor(interaction, context).flatMap(withinLimits).slice(0, AUTOCOMPLETE.choices),
  );
}

function choicesFor(interaction: AutocompleteInteraction, context: Context): readonly Choice[] {
  const { name, value } = interaction.options.getFocused(true);
  const command = named(context.commands, commandName(interaction));
  const option = command?.options.find((candidate) => candidate.name === name);
  try {
    return option?.complete?.(value, context.bot, phrasesFor(interaction.locale)) ?? [];
  } catch (error) {
    context.log.warn('Suggestions failed.', { where: `/${interaction.commandName}`, error });
    return [];
  }
}

const commandName = ({ commandName, options }: AutocompleteInteraction): string =>
  [commandName, options.getSubcommand(false)].filter(Boolean).join(' ');

/** A shortened name can still be read, a shortened value would be another one. */
function withinLimits({ name, value }: Choice): Choice[] {
  if (!name.trim() || value.length > AUTOCOMPLETE.value) return [];
  const short = name.length > AUTOCOMPLETE.name ? `${name.slice(0, AUTOCOMPLETE.name - 1)}…` : name;
  return [{ name: short, value }];
}
