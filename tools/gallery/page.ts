import type { SentMessage } from '../../tests/support/discord/exchange.js';
import type { ComponentBody, EmbedBody } from '../../tests/support/discord/limits.js';
import type { Shot } from '../tour/tour.js';
import { escapeHtml, markdownHtml, markdownText } from './markdown.js';

/** What the page needs beside the messages. */
export interface PageParts {
  /** The web components that draw Discord's messages, as one script. */
  readonly script: string;
  /** The pictures that came with messages, as data URLs, by their names. */
  readonly pictures: ReadonlyMap<SentMessage, string>;
}

/** One page with every shot, by chapters; `#light` in its address turns the theme. */
export function galleryPage(shots: readonly Shot[], { script, pictures }: PageParts): string {
  const chapters = [...new Set(shots.map(({ chapter }) => chapter))];
  const links = chapters.map((chapter) => `<a href="#${slug(chapter)}">${escapeHtml(chapter)}</a>`);
  const parts = chapters.map((chapter) => {
    const drawn = shots
      .filter((shot) => shot.chapter === chapter)
      .map((shot) => figure(shot, pictures));
    return `<section id="${slug(chapter)}"><h2>${escapeHtml(chapter)}</h2>${drawn.join('')}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Backissue: every reply</title>
<style>${STYLE}</style>
<nav>${links.join(' ')} <button id="theme">Light or dark</button></nav>
${parts.join('\n')}
<script type="module">${script.replaceAll('</script', '<\\/script')}</script>
<script>${THEME}</script>
</html>
`;
}

const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

const figure = ({ done, message }: Shot, pictures: PageParts['pictures']): string => `
<figure>
<figcaption>${escapeHtml(done)}</figcaption>
<discord-messages>${messageHtml(message, pictures.get(message))}</discord-messages>
</figure>`;

function messageHtml({ body, ephemeral }: SentMessage, picture: string | undefined): string {
  const embeds = (body.embeds ?? []).map((embed) => embedHtml(embed, picture));
  const rows = (body.components ?? []).map(rowHtml);
  const attachments =
    rows.length > 0
      ? `<discord-attachments slot="components">${rows.join('')}</discord-attachments>`
      : '';
  return `<discord-message author="Backissue" bot avatar="${AVATAR}"${ephemeral ? ' ephemeral' : ''}>
${markdownHtml(body.content ?? '')}${embeds.join('')}${attachments}</discord-message>`;
}

function embedHtml(embed: EmbedBody, picture: string | undefined): string {
  const { title, description, footer, color = 0, image } = embed;
  const attributes = [
    `color="#${color.toString(16).padStart(6, '0')}"`,
    ...(title ? [`embed-title="${escapeHtml(markdownText(title))}"`] : []),
    ...(image && picture ? [`image="${picture}"`] : []),
  ];
  return `<discord-embed slot="embeds" ${attributes.join(' ')}>
${description ? `<discord-embed-description slot="description">${markdownHtml(description)}</discord-embed-description>` : ''}
${footer ? `<discord-embed-footer slot="footer">${escapeHtml(footer.text).replaceAll('\n', '<br>')}</discord-embed-footer>` : ''}
</discord-embed>`;
}

/** Drawn here, since Discord's own pictures would need the network. */
const AVATAR = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#2f6f9f"/><path d="M10 11h20v4H10zm0 7h20v2H10zm0 5h20v2H10zm0 5h13v2H10z" fill="#fff"/></svg>',
)}`;

const BUTTONS = ['', 'primary', 'secondary', 'success', 'destructive'];

const rowHtml = ({ components = [] }: ComponentBody): string =>
  `<discord-action-row>${components.map(partHtml).join('')}</discord-action-row>`;

function partHtml({
  label = '',
  style = 2,
  disabled,
  placeholder = '',
  options,
}: ComponentBody): string {
  if (!options)
    return `<discord-button type="${BUTTONS[style]}"${disabled ? ' disabled' : ''}>${escapeHtml(label)}</discord-button>`;
  const choices = options.map(
    (option) =>
      `<discord-string-select-menu-option label="${escapeHtml(option.label)}" description="${escapeHtml(option.description ?? '')}"></discord-string-select-menu-option>`,
  );
  return `<discord-string-select-menu placeholder="${escapeHtml(placeholder)}">${choices.join('')}</discord-string-select-menu>`;
}

const STYLE = `
body { margin: 0; padding: 0 1rem 4rem; background: #1e1f22; color: #dbdee1; font: 16px/1.4 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; }
body.light { background: #e3e5e8; color: #2e3338; }
nav { position: sticky; top: 0; z-index: 2; padding: .5rem 0; background: inherit; }
nav a { color: inherit; margin-right: .6rem; }
section { max-width: 52rem; margin: 0 auto; }
figure { margin: 1rem 0; }
figcaption { padding: .3rem 0; font-size: 14px; opacity: .8; overflow-wrap: anywhere; }
.acts { background: #c00; color: #fff; }
discord-messages { border-radius: 8px; overflow: hidden; }
`;

const THEME = `
const light = location.hash.includes('light') || (location.hash === '' && matchMedia('(prefers-color-scheme: light)').matches);
const set = (on) => {
  document.body.classList.toggle('light', on);
  for (const element of document.querySelectorAll('discord-messages')) element.toggleAttribute('light-theme', on);
};
set(light);
document.getElementById('theme').onclick = () => set(!document.body.classList.contains('light'));
`;
