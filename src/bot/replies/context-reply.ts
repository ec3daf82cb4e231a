import type { Near, Surroundings } from '../../retrieval/surroundings.js';
import type { Phrases } from '../phrases/index.js';
import type { Paragraph, Reply } from '../reply.js';
import { placeIn } from './citation.js';
import { titleOf } from './spoken.js';

/** An excerpt among the sentences before and after it. */
export const contextReply = ({ entry, paragraphs }: Surroundings, say: Phrases): Reply => ({
  tone: 'answer',
  cards: [
    {
      title: titleOf(entry.issue, say),
      body: paragraphs.map(paragraph),
      citation: placeIn(entry, pageOf(paragraphs), say),
    },
  ],
  footer: say.ask.surroundings,
});

const paragraph = (near: readonly Near[]): Paragraph =>
  near.map(({ sentence, cited }, i) => ({
    text: i === 0 ? sentence.text : ` ${sentence.text}`,
    ...(cited && { style: 'match' as const }),
  }));

const pageOf = (paragraphs: Surroundings['paragraphs']): number | null =>
  paragraphs.flat().find(({ cited }) => cited)?.sentence.page ?? null;
