import type { RepliableInteraction } from 'discord.js';
import { phrasesFor } from '../phrases/index.js';
import { acknowledge } from './acknowledge.js';
import type { Context } from './context.js';
import { EPHEMERAL } from './ephemeral.js';

/** Of a kind that this bot never made: Discord would say only that it "did not respond". */
export async function refuseUnknown(
  interaction: RepliableInteraction,
  context: Context,
): Promise<void> {
  const { errors } = phrasesFor(interaction.locale);
  const content = interaction.isCommand()
    ? errors.noCommand(interaction.commandName)
    : errors.noAction;
  await acknowledge(interaction, () => interaction.reply({ content, ...EPHEMERAL }), context);
}
