import { type CommandInteraction, MessageFlags } from 'discord.js';
import type { PressInteraction } from './presses.js';

/** Only the caller sees it. */
export const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;

/** Whether only the caller sees the reply, or the message whose button it answers. */
export const isEphemeral = (interaction: CommandInteraction | PressInteraction): boolean =>
  (interaction.ephemeral ?? false) ||
  ('message' in interaction && (interaction.message?.flags.has(MessageFlags.Ephemeral) ?? false));
