import type { Timeline, TopicCount } from '../../retrieval/timeline.js';
import type { Phrases } from '../phrases/index.js';
import { shortId } from '../presses/short-id.js';
import { citationCard } from '../replies/citation.js';
import { titleOf } from '../replies/spoken.js';
import { faint, type Menu, notice, type Picture, plain, type Reply } from '../reply.js';
import { type Bin, binsOf } from './bins.js';

/** What a topic has come to over the issues: in words, as a picture, and in excerpts. */
export async function timelineReply(topic: string, found: Timeline, say: Phrases): Promise<Reply> {
  const { words, unknown, counts, citations } = found;
  if (words.length === 0) return notice(say.timeline.noWords);
  const having = counts.filter(({ count }) => count > 0);
  if (having.length === 0)
    return { ...notice(say.timeline.none(counts.length, unknown)), title: topic };
  const bins = binsOf(counts);
  const undated = having.filter(({ issue }) => issue.date === null);
  const countOf = new Map(counts.map(({ issue, count }) => [issue, count]));
  return {
    tone: 'answer',
    title: topic,
    lead: [
      plain(say.timeline.found(sumOf(having), having.length, counts.length)),
      plain(undated.length > 0 ? ` ${say.timeline.undated(sumOf(undated), undated.length)}` : ''),
      faint(` ${say.timeline.counted(words)}`),
      faint(bins.some(({ issues }) => issues === 0) ? ` ${say.timeline.shaded}` : ''),
    ],
    cards: citations.map((citation, i) => ({
      ...citationCard(citation, i + 1, say),
      title: say.timeline.cited(
        titleOf(citation.entry.issue, say),
        countOf.get(citation.entry.issue) ?? 0,
      ),
    })),
    controls: [
      menuOf(
        citations.map(({ entry }) => entry.issue),
        say,
      ),
    ],
    ...(bins.some(({ count }) => count > 0) && { picture: await pictureOf(topic, bins, say) }),
  };
}

const sumOf = (counts: readonly TopicCount[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** Of a long topic so much, since the numbers are to find room. */
const altTopic = 80;

/** What draws takes half a second to load, which the start of the bot need not wait for. */
async function pictureOf(topic: string, bins: readonly Bin[], say: Phrases): Promise<Picture> {
  const { drawTimeline } = await import('./chart.js');
  const numbers = bins
    .filter(({ issues }) => issues > 0)
    .map(({ label, count }) => `${label}: ${count}`);
  return {
    name: 'timeline.png',
    png: await drawTimeline(bins),
    alt: say.timeline.alt(topic.slice(0, altTopic), numbers),
  };
}

const menuOf = (issues: readonly Timeline['counts'][number]['issue'][], say: Phrases): Menu => ({
  placeholder: say.issues.choose,
  press: { action: 'open', args: [] },
  choices: issues.map((issue) => ({ label: titleOf(issue, say), value: shortId(issue.id) })),
});
