import { titleOf } from '../retrieval/interpret.js';
import type { Near, Surroundings } from '../retrieval/surroundings.js';
import { placeIn } from './citation.js';
import type { Phrases } from './phrases/index.js';
import { faint, type Paragraph, type Reply } from './reply.js';

/** An excerpt among the sentences before and after it. */
export const contextReply = ({ entry, paragraphs }: Surroundings, say: Phrases): Reply => ({
  tone: 'answer',
  lead: [faint(say.ask.surroundings)],
  cards: [
    {
      title: titleOf(entry.issue),
      body: paragraphs.map(paragraph),
      citation: placeIn(entry, pageOf(paragraphs)),
    },
  ],
});

const paragraph = (near: readonly Near[]): Paragraph =>
  near.map(({ sentence, cited }, i) => ({
    text: i === 0 ? sentence.text : ` ${sentence.text}`,
    ...(cited && { style: 'match' as const }),
  }));

const pageOf = (paragraphs: Surroundings['paragraphs']): number | null =>
  paragraphs.flat().find(({ cited }) => cited)?.sentence.page ?? null;
