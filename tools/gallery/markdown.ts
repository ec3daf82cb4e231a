import { parse } from 'discord-markdown-parser';

/** A node of the parser's tree. */
interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  /** Of a moment, in seconds since 1970. */
  readonly timestamp?: string;
}

export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character]!,
  );

/** Discord's Markdown, drawn. What we never send on purpose is drawn in red, so that it is seen. */
export const markdownHtml = (markdown: string): string => html(parse(markdown, 'extended'));

/** The same as bare text, for where a page can hold nothing else. */
export const markdownText = (markdown: string): string => text(parse(markdown, 'extended'));

const html = (nodes: readonly Node[]): string => nodes.map(nodeHtml).join('');

const MARKS: Readonly<Record<string, string>> = { strong: 'strong', em: 'em' };

function nodeHtml({ type, content = '', timestamp = '' }: Node): string {
  if (type === 'br') return '<br>';
  const inner = typeof content === 'string' ? escapeHtml(content) : html(content);
  if (type === 'text') return inner;
  // The one mention that the bot makes: a thread that it opened, or a channel that was set.
  if (type === 'channel') return '<discord-mention type="channel">channel</discord-mention>';
  if (type === 'timestamp') return `<discord-time>${clock(timestamp)}</discord-time>`;
  const mark = MARKS[type];
  if (mark) return `<${mark}>${inner}</${mark}>`;
  return `<span class="acts" title="${escapeHtml(type)}">${inner || escapeHtml(type)}</span>`;
}

/** Discord shows how long ago it is, which nobody who looks at a page later can know. */
const clock = (seconds: string): string =>
  new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' ');

const text = (nodes: readonly Node[]): string =>
  nodes
    .map(({ type, content = '' }) => {
      if (type === 'br') return ' ';
      return typeof content === 'string' ? content : text(content);
    })
    .join('');
