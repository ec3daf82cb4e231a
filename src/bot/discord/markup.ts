import { channelMention, TimestampStyles, time } from 'discord.js';
import type { Paragraph, Span } from '../reply.js';
import { sentencesOf } from '../sentences.js';
import { literal, SEPARATOR } from './literal.js';

const MARKS = { match: '**', strong: '**', faint: '*' } as const;

/** Paragraphs as Markdown in which nothing acts but our own bold and italics. */
export const markdown = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(drawParagraph)
    .filter((text) => text.trim())
    .join('\n\n');

/** As much of the paragraphs as fits, cut between sentences; cut text ends in " …". */
export const fitParagraphs = (paragraphs: readonly Paragraph[], limit: number): string =>
  cutToFit(paragraphs.flatMap(sentencePieces), (kept) => markdown(regroup(kept)), limit);

/** A title or citation is no sentence: it is cut between words. */
export const fitWords = (
  text: string,
  limit: number,
  draw: (text: string) => string = literal,
): string => cutToFit(text.trim().split(/\s+/), (kept) => draw(kept.join(' ')), limit);

function cutToFit<T>(
  pieces: readonly T[],
  draw: (kept: readonly T[]) => string,
  limit: number,
): string {
  const whole = draw(pieces);
  if (whole.length <= limit) return whole;
  let best = '…';
  for (let count = 1; count < pieces.length; count++) {
    const kept = draw(pieces.slice(0, count)).trimEnd();
    if (kept.length + 2 > limit) break;
    if (kept) best = `${kept} …`;
  }
  return best;
}

function drawParagraph(paragraph: Paragraph): string {
  let drawn = '';
  for (const span of joinAlike(paragraph)) {
    const next = drawSpan(span);
    drawn += drawn.endsWith('*') && next.startsWith('*') ? SEPARATOR + next : next;
  }
  return drawn;
}

/** Discord formats no run that starts or ends in blanks, so these stand outside the marks. */
function drawSpan({ text, style }: Span): string {
  if (style === 'channel' || style === 'moment') return SHOWN[style](text);
  const core = literal(text.trim());
  if (!style || !core) return literal(text);
  const mark = MARKS[style];
  const [before = '', after = ''] = [/^\s*/, /\s*$/].map((edge) => text.match(edge)?.[0]);
  return before + mark + core + mark + after;
}

/** What Discord shows in place of a number. */
const SHOWN = {
  channel: (id: string) => (isNumber(id) ? channelMention(id) : literal(id)),
  moment: (ms: string) =>
    isNumber(ms) ? time(Math.floor(Number(ms) / 1000), TimestampStyles.RelativeTime) : literal(ms),
} as const;

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** Neighbours that look the same are one run, so that no sequence can hide across their border. */
function joinAlike(paragraph: Paragraph): Span[] {
  const joined: Span[] = [];
  for (const span of paragraph.filter(({ text }) => text)) {
    const last = joined.at(-1);
    if (last && looks(last) === looks(span))
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

const looks = ({ text, style }: Span): string => {
  if (style === 'channel' || style === 'moment') return SHOWN[style](text);
  return style ? MARKS[style] : '';
};

interface Piece {
  readonly paragraph: number;
  readonly spans: Paragraph;
}

function sentencePieces(paragraph: Paragraph, index: number): Piece[] {
  const text = paragraph.map((span) => span.text).join('');
  let start = 0;
  return sentencesOf(text).map((sentence) => {
    const spans = sliceSpans(paragraph, start, start + sentence.length);
    start += sentence.length;
    return { paragraph: index, spans };
  });
}

function sliceSpans(paragraph: Paragraph, start: number, end: number): Span[] {
  let offset = 0;
  return paragraph.flatMap((span) => {
    const from = Math.max(0, start - offset);
    const to = Math.max(0, end - offset);
    offset += span.text.length;
    const text = span.text.slice(from, to);
    return text ? [{ ...span, text }] : [];
  });
}

function regroup(pieces: readonly Piece[]): Paragraph[] {
  const paragraphs: Span[][] = [];
  for (const { paragraph, spans } of pieces) {
    paragraphs[paragraph] ??= [];
    paragraphs[paragraph].push(...spans);
  }
  return paragraphs.filter(Boolean);
}
