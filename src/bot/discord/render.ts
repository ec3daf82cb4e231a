import { type APIEmbed, AttachmentBuilder } from 'discord.js';
import { type Card, faint, type Picture, type Reply, strong } from '../reply.js';
import { type Row, rowsOf, shortened } from './components.js';
import { ALT_TEXT, EMBEDS } from './limits.js';
import { UNSEEN } from './literal.js';
import { fitParagraphs, fitWords } from './markup.js';

export interface Payload {
  readonly embeds: APIEmbed[];
  /** Empty where there are none, so that those of an earlier state of the message go. */
  readonly components: Row[];
  readonly files: AttachmentBuilder[];
  /** What is left of those of an earlier state. */
  readonly attachments: [];
}

const COLOURS = { answer: 0x2f6f9f, notice: 0x8a8f98, error: 0xb3382c } as const;

/** Our own shares of what an embed may hold, so that a long lead or footer leaves room for cards. */
const SHARES = { lead: 2000, citation: 1024, footer: 512, notShown: 40 } as const;

/** A reply as one message: the lead, then an embed a card, in the order of the reply. */
export function render(reply: Reply): Payload {
  const head = headEmbed(reply);
  const footer = reply.footer ? plainText(reply.footer, SHARES.footer) : '';
  const room = EMBEDS.total - sizeOf(head) - footer.length - SHARES.notShown;
  const places = EMBEDS.perMessage - (head ? 1 : 0);
  const groups = grouped(reply.cards, places);
  const cards = cardEmbeds(groups.map(joined), places, room);
  const left = groups.slice(cards.length).flat().length;
  const closing = [footer, left > 0 ? `${left} more not shown` : ''].filter(Boolean).join(' · ');
  const embeds = close(head ? [head, ...cards] : cards, closing).map((embed, i) =>
    i === 0 && reply.picture
      ? { ...embed, image: { url: `attachment://${reply.picture.name}` } }
      : embed,
  );
  return {
    embeds: embeds.map((embed) => ({ ...embed, color: COLOURS[reply.tone] })),
    components: rowsOf(reply.controls ?? []),
    files: reply.picture ? [fileOf(reply.picture)] : [],
    attachments: [],
  };
}

const fileOf = ({ name, png, alt }: Picture): AttachmentBuilder =>
  new AttachmentBuilder(Buffer.from(png), { name, description: shortened(alt, ALT_TEXT) });

function headEmbed(reply: Reply): APIEmbed | null {
  const limit = reply.cards.length > 0 ? SHARES.lead : EMBEDS.description;
  const lead = reply.lead ? fitParagraphs([reply.lead], limit) : '';
  const head = embed(title(reply.title), lead);
  if (hasText(head)) return head;
  return reply.cards.length > 0 ? null : { description: '…' };
}

/** As many cards to an embed as need be, so that a reply of many short ones is shown whole. */
function grouped(cards: readonly Card[], places: number): Card[][] {
  const size = Math.max(1, Math.ceil(cards.length / places));
  const groups: Card[][] = [];
  for (let at = 0; at < cards.length; at += size) groups.push(cards.slice(at, at + size));
  return groups;
}

/** Several cards as one: the titles and citations of all but the outer ones stand in the body. */
function joined(group: readonly Card[]): Card {
  const [first, ...others] = group as [Card, ...Card[]];
  return others.reduce((above, card) => {
    const cited = above.citation ? [[faint(above.citation)]] : [];
    const heading = card.title ? [[strong(card.title)]] : [];
    const { citation: _, ...rest } = above;
    const body = [...above.body, ...cited, ...heading, ...card.body];
    return card.citation ? { ...rest, body, citation: card.citation } : { ...rest, body };
  }, first);
}

/** Cards come best first: where one no longer fits, it and those after it are left out. */
function cardEmbeds(cards: readonly Card[], places: number, total: number): APIEmbed[] {
  const embeds: APIEmbed[] = [];
  let room = total;
  for (const card of cards.slice(0, places)) {
    const drawn = cardEmbed(card, room);
    if (sizeOf(drawn) > room || (embeds.length > 0 && isEmptied(drawn, card))) break;
    embeds.push(drawn);
    room -= sizeOf(drawn);
  }
  return embeds;
}

function cardEmbed(card: Card, room: number): APIEmbed {
  const heading = title(card.title);
  const citation = card.citation?.trim() ? plainText(card.citation, SHARES.citation) : '';
  const limit = Math.min(EMBEDS.description, room - heading.length - citation.length);
  const drawn = embed(heading, fitParagraphs(card.body, limit));
  const shown = hasText(drawn) ? drawn : { description: '…' };
  return citation ? { ...shown, footer: { text: citation } } : shown;
}

/** Not one sentence of the body found room. */
const isEmptied = (drawn: APIEmbed, card: Card): boolean =>
  drawn.description === '…' && card.body.length > 0;

/** What is said about the whole reply stands below the last citation, on a line of its own. */
function close(embeds: readonly APIEmbed[], closing: string): APIEmbed[] {
  const last = embeds.at(-1);
  if (!last || !closing) return [...embeds];
  const text = [last.footer?.text, closing].filter(Boolean).join('\n');
  return [...embeds.slice(0, -1), { ...last, footer: { text } }];
}

const embed = (heading: string, description: string): APIEmbed => ({
  ...(heading.trim() && { title: heading }),
  ...(description.trim() && { description }),
});

const hasText = ({ title, description }: APIEmbed): boolean => Boolean(title || description);

const title = (text: string | undefined): string => (text ? fitWords(text, EMBEDS.title) : '');

/** Discord formats nothing in a footer: backslashes would show. */
const plainText = (text: string, limit: number): string =>
  fitWords(text.replace(UNSEEN, ''), limit, (kept) => kept);

const sizeOf = (embed: APIEmbed | null): number =>
  (embed?.title ?? '').length +
  (embed?.description ?? '').length +
  (embed?.footer?.text ?? '').length;
