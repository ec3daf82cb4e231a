import type { EmbedBody, MessageBody } from './limits.js';

/** Markdown as a reader sees it: escapes resolved, our marks and spaces without width gone. */
export const asRead = (markdown: string): string =>
  markdown.replace(
    /\\(?<escaped>[^0-9A-Za-z\s])|[*\u200B]/g,
    (_, escaped?: string) => escaped ?? '',
  );

/** All that a message says, a line for each part; footers are no Markdown. */
export const textOf = (body: MessageBody): string =>
  [asRead(body.content ?? ''), ...(body.embeds ?? []).map(embedText)].filter(Boolean).join('\n');

const embedText = ({ title = '', description = '', footer }: EmbedBody): string =>
  [asRead(title), asRead(description), footer?.text].filter(Boolean).join('\n');
