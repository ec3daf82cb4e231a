import type { Colors } from 'picocolors/types.js';
import wrapAnsi from 'wrap-ansi';
import { oneLine } from '../../terminal.js';
import type { Card, Paragraph, Reply, Span } from '../reply.js';

export interface Screen {
  /** How wide lines may be, in columns. */
  readonly columns: number;
  readonly colors: Colors;
}

/** Draws a reply for a terminal. Control characters in corpus text do not reach it. */
export function renderReply(reply: Reply, { columns, colors }: Screen): string {
  const draw = (text: string, indent = '') => wrapped(text, columns, indent);
  const tone = { answer: colors.bold, notice: colors.yellow, error: colors.red }[reply.tone];
  const blocks = [
    reply.title === undefined ? '' : draw(tone(oneLine(reply.title))),
    reply.lead === undefined ? '' : draw(paragraph(reply.lead, colors)),
    reply.picture === undefined ? '' : draw(colors.dim(oneLine(reply.picture.alt))),
    ...reply.cards.map((card) => renderCard(card, { columns, colors })),
    reply.footer === undefined ? '' : draw(colors.dim(oneLine(reply.footer))),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function renderCard({ title, body, citation }: Card, { columns, colors }: Screen): string {
  const lines = [
    ...(title === undefined ? [] : [wrapped(colors.cyan(oneLine(title)), columns)]),
    ...body.map((text) => wrapped(paragraph(text, colors), columns, '  ')),
    ...(citation === undefined ? [] : [wrapped(colors.dim(oneLine(citation)), columns, '  ')]),
  ];
  return lines.join('\n');
}

const paragraph = (spans: Paragraph, colors: Colors) =>
  spans.map((span) => styled(span, colors)).join('');

function styled({ text, style }: Span, colors: Colors): string {
  if (style === 'match') return colors.bold(colors.yellow(oneLine(text)));
  if (style === 'strong') return colors.bold(oneLine(text));
  if (style === 'channel') return `#${oneLine(text)}`;
  if (style === 'moment') return new Date(Number(text)).toLocaleString();
  return style === 'faint' ? colors.dim(oneLine(text)) : oneLine(text);
}

const wrapped = (text: string, columns: number, indent = ''): string =>
  wrapAnsi(text, Math.max(20, columns - indent.length), { hard: true })
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
