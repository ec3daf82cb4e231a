import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button, Controls, Menu } from '../reply.js';
import { customId } from './custom-id.js';
import { COMPONENTS } from './limits.js';

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

const STYLES = {
  main: ButtonStyle.Primary,
  plain: ButtonStyle.Secondary,
  good: ButtonStyle.Success,
  bad: ButtonStyle.Danger,
} as const;

/** The rows below a message. Discord refuses an empty row, so one without a button or choice is left out. */
export const rowsOf = (controls: readonly Controls[]): Row[] =>
  controls
    .map((row) => (isMenu(row) ? menuRow(row) : buttonRow(row)))
    .filter((row) => row !== null)
    .slice(0, COMPONENTS.rows);

const isMenu = (row: Controls): row is Menu => 'choices' in row;

function buttonRow(buttons: readonly Button[]): Row | null {
  if (buttons.length === 0) return null;
  return {
    type: ComponentType.ActionRow,
    components: buttons
      .slice(0, COMPONENTS.buttons)
      .map(({ label, press, look = 'plain', disabled = false }) => ({
        type: ComponentType.Button,
        style: STYLES[look],
        label: shortened(label, COMPONENTS.label),
        custom_id: customId(press),
        ...(disabled && { disabled }),
      })),
  };
}

function menuRow({ placeholder, press, choices }: Menu): Row | null {
  if (choices.length === 0) return null;
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId(press),
        placeholder: shortened(placeholder, COMPONENTS.placeholder),
        options: choices.slice(0, COMPONENTS.choices).map(({ label, value, remark }) => ({
          label: shortened(label, COMPONENTS.choice),
          value,
          ...(remark && { description: shortened(remark, COMPONENTS.choice) }),
        })),
      },
    ],
  };
}

/** Text in a component is plain: nothing in it formats or mentions. */
export const shortened = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text.trim() || '…';
