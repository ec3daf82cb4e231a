import type { Message } from 'discord.js';

/** `<@1>`, `<@&1>`, `<#1>`, `</ask:1>`, `<:smile:1>`, `<t:1:D>`: what Discord draws in place of an id. */
const DRAWN = /<(?:@[!&]?|#|\/[\w -]+:|a?:\w+:)\d+>|<t:-?\d+(?::\w)?>/g;

/** The words of a message, without mentions and pictures. */
export const writtenIn = ({ content }: Pick<Message, 'content'>): string =>
  content
    .replace(DRAWN, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** The words of a message; where it has none of its own, of what it passes on and of its embeds. */
export function toldIn(message: Message): string {
  const own = writtenIn(message);
  if (own) return own;
  const passedOn = message.messageSnapshots.map(({ content }) => content);
  const embedded = message.embeds.flatMap(({ title, description }) => [title, description]);
  return writtenIn({ content: [...passedOn, ...embedded].filter(Boolean).join('\n') });
}
