import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Form } from '../action.js';
import { shortened } from './components.js';
import { FORM } from './limits.js';
import type { PressInteraction } from './presses.js';

/** A form as a window of Discord's; sent in, it comes back under the id of the button. */
export const formOf = (
  customId: string,
  { title, fields }: Form,
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: shortened(title, FORM.title),
  components: fields.map(({ name, label, hint, required = false, longest }) => ({
    type: ComponentType.Label,
    label: shortened(label, FORM.label),
    component: {
      type: ComponentType.TextInput,
      custom_id: name,
      style: TextInputStyle.Paragraph,
      required,
      max_length: longest,
      ...(hint && { placeholder: shortened(hint, FORM.placeholder) }),
    },
  })),
});

/** What was written into the form, by the names of its fields; nothing if it is none. */
export function fieldsOf(interaction: PressInteraction): Record<string, string> {
  if (!interaction.isModalSubmit()) return {};
  const fields = [...interaction.fields.fields.values()];
  return Object.fromEntries(
    fields.flatMap((field) =>
      field.type === ComponentType.TextInput ? [[field.customId, field.value.trim()]] : [],
    ),
  );
}
