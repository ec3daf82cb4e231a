import type { Message } from 'discord.js';

/** `<@1>`, `<@&1>`, `<#1>`, `</ask:1>`, `<:smile:1>`, `<t:1:D>`: what Discord draws in place of an id. */
const DRAWN = /<(?:@[!&]?|#|\/[\w -]+:|a?:\w+:)\d+>|<t:-?\d+(?::\w)?>/g;

/** The words of a message, without mentions and pictures. */
export const writtenIn = ({ content }: Message): string =>
  content
    .replace(DRAWN, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
