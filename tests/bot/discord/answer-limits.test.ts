import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { actions } from '../../../src/bot/actions/index.js';
import { matches } from '../../../src/bot/actions/matches.js';
import { ask } from '../../../src/bot/commands/ask.js';
import { render } from '../../../src/bot/discord/render.js';
import type { Button, Reply } from '../../../src/bot/reply.js';
import type { Issue, Section } from '../../../src/issue.js';
import type { Answer, Citation } from '../../../src/retrieval/answer.js';
import { asRead } from '../../support/discord/as-read.js';
import { isEmpty, violations } from '../../support/discord/limits.js';
import { alone, citationOf, FakeBot, press, use } from '../../support/fake-bot.js';
import { issueOf } from '../../support/library.js';

/** Corpus text as no newsletter has it: of any length, without a sentence's end, of marks alone. */
const wild = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6000 }),
  fc.string({
    unit: fc.constantFrom(...'*_~|`<>[]()#-@:\\. \n1a', 'So. ', 'https://'),
    minLength: 1,
    maxLength: 900,
  }),
  fc.lorem({ maxCount: 400, mode: 'words' }),
  fc.nat(180).map((count) => `Alders. ${'This is a sentence about otters. '.repeat(count)}`),
);

const date = fc.constantFrom('2025-06', '2025-06-14/2025-06-15', '2025-24', '2025', null);
const issue: fc.Arbitrary<Issue> = fc
  .record({ publication: wild, date, contents: fc.array(wild, { maxLength: 5 }), id: fc.uuid() })
  .map(({ publication, date, contents, id }) => ({
    ...issueOf('Any', date),
    publication,
    contents,
    id,
  }));

const section: fc.Arbitrary<Section | null> = fc.option(
  fc.record({ path: fc.array(wild, { minLength: 1, maxLength: 4 }), byline: fc.option(wild) }),
);

const citation = (ordinal: number): fc.Arbitrary<Citation> =>
  fc
    .record({ issue, text: wild, section, page: fc.option(fc.nat()), cut: fc.nat() })
    .map(({ cut, ...draft }) => {
      const at = cut % draft.text.length;
      return citationOf({ ...draft, ordinal, highlights: [[at, at + 1]] });
    });

const citations = fc
  .nat(15)
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => citation(i))));

const turn = fc.record({
  question: wild,
  subject: wild,
  understood: fc.option(wild),
  filters: fc.constantFrom({}, { since: 20250101 }, { until: 20241231 }, { publication: 'Any' }),
});
const told = fc.record({ turn, carried: fc.option(wild), signs: fc.constant(null) });
const found: fc.Arbitrary<Answer> = fc
  .record({
    told,
    citations: citations.filter(({ length }) => length > 0),
    understood: fc.option(wild),
    confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
  })
  .map(({ told, ...rest }) => ({ ...told, ...rest, found: true }));
const kind = fc.constantFrom('period', 'name', 'detail', 'nothing close' as const);
const notFound: fc.Arbitrary<Answer> = fc
  .record({ told, nearest: citations, refusal: fc.record({ kind, sentence: wild }) })
  .map(({ told, ...rest }) => ({ ...told, ...rest, found: false }) as Answer);

const buttonsOf = ({ controls = [] }: Reply): Button[] =>
  controls.flatMap((row) => row as readonly Button[]);

/** As Discord gets it. */
function expectAccepted(reply: Reply): void {
  const { files: _, ...body } = render(reply);
  expect(violations(body)).toEqual([]);
  expect(isEmpty(body)).toBe(false);
}

/** Everything that the buttons under a reply lead to, except for the thread, which says one sentence. */
async function pressAll(reply: Reply, bot: FakeBot): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const { press: made, disabled } of buttonsOf(reply))
    if (!disabled) replies.push(await press(actions[made.action]!, bot, made.args));
  return replies;
}

async function* laterPages(reply: Reply, bot: FakeBot): AsyncGenerator<Reply> {
  for (let page = reply; ; ) {
    const next = buttonsOf(page).filter(({ press }) => press.action === 'matches')[1];
    if (!next || next.disabled) return;
    page = await press(matches, bot, next.press.args);
    yield page;
  }
}

const sentence = fc.record({
  text: wild,
  start: fc.nat(),
  end: fc.nat(),
  page: fc.option(fc.nat()),
});
const paragraphs = fc.array(
  fc.array(fc.record({ sentence, cited: fc.boolean() }), { minLength: 1, maxLength: 6 }),
  { minLength: 1, maxLength: 6 },
);

const asked = fc.record({
  question: wild,
  answer: fc.oneof(found, notFound),
  issues: fc.array(issue, { maxLength: 6 }),
  entry: citation(0).map(({ entry }) => entry),
  paragraphs,
});

test('no answer, nor anything that its buttons lead to, is more than Discord takes', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ question, answer, issues, entry, paragraphs }) => {
      const bot = new FakeBot(issues);
      bot.answer = answer;
      bot.around = { entry, paragraphs };
      const { reply } = await use(ask, bot, { question });
      for (const next of [reply, ...(await pressAll(reply, bot))]) expectAccepted(next);
      for await (const page of laterPages(reply, bot)) expectAccepted(page);
    }),
    { numRuns: 30 },
  );
});

test('an excerpt is cut between sentences and says that it was', async () => {
  const sentences = Array.from({ length: 400 }, (_, i) => `This is the sentence number ${i}.`);
  const long = citationOf({ issue: issueOf('Any', '2025-06'), text: sentences.join(' ') });
  const bot = new FakeBot([]);
  bot.answer = { ...alone, found: true, confidence: 'high', citations: [long], understood: null };
  const { reply } = await use(ask, bot, { question: 'Which number?' });
  const shown = asRead(render(reply).embeds[1]!.description!);
  expect(shown).toMatch(/^This is the sentence number 0\. .* number \d+\. …$/);
  expect(shown.length).toBeGreaterThan(3000);
});
