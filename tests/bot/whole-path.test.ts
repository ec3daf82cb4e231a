import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import pico from 'picocolors';
import type { AskOptions } from '../../src/bot/bot.js';
import { commands } from '../../src/bot/commands/index.js';
import { render } from '../../src/bot/discord/render.js';
import { errorReply } from '../../src/bot/discord/run-safely.js';
import { TIMING } from '../../src/bot/discord/timing.js';
import { Metrics } from '../../src/bot/monitor/metrics.js';
import { phrasesFor } from '../../src/bot/phrases/index.js';
import type { Reply } from '../../src/bot/reply.js';
import { renderReply } from '../../src/bot/terminal/render.js';
import { type Answer, answer, type Searcher } from '../../src/retrieval/answer.js';
import { measureBackground } from '../../src/retrieval/background.js';
import { actingIn, HOSTILE } from '../support/discord/acting.js';
import { type MessageBody, violations } from '../support/discord/limits.js';
import { FakeBot, use } from '../support/fake-bot.js';
import { fakeCrossEncoder } from '../support/fake-cross-encoder.js';
import { type DraftIssue, libraryOf, spaciousEmbedder } from '../support/library.js';
import { logInto } from '../support/log-into.js';

jest.setTimeout(120_000);

/** From a question to what Discord and a terminal show, with real search over issues in memory. */
class LibraryBot extends FakeBot {
  constructor(private readonly searcher: Searcher) {
    super(searcher.library.issues);
  }

  override ask(text: string, options: AskOptions): Promise<Answer> {
    return answer(this.searcher, { now: new Date('2025-07-01'), ...options, text });
  }
}

async function botOver(issues: readonly DraftIssue[]): Promise<LibraryBot> {
  const embedder = spaciousEmbedder();
  const library = await libraryOf(issues, embedder);
  return new LibraryBot({
    library,
    embedder,
    crossEncoder: fakeCrossEncoder,
    background: await measureBackground(library, embedder),
  });
}

/** What whoever asked is told, and whether anything happened that nobody foresaw. */
async function told(bot: LibraryBot, question: string): Promise<{ reply: Reply; log: string[] }> {
  const log: string[] = [];
  const say = phrasesFor('en');
  try {
    return { reply: (await use(commands.ask, bot, { question })).reply, log };
  } catch (error) {
    const telling = {
      where: '/ask',
      say,
      log: logInto(log),
      timing: TIMING,
      metrics: new Metrics(),
    };
    return { reply: errorReply(error, telling), log };
  }
}

/** Marks of our own stand in an answer: what they do is no fault. */
const OURS = ['bold or italic text'];

function expectHarmless(reply: Reply): void {
  const body = JSON.parse(JSON.stringify(render(reply))) as MessageBody;
  expect(violations(body)).toEqual([]);
  for (const { title = '', description = '', footer } of body.embeds ?? []) {
    const acting = [title, description].flatMap(actingIn).filter((name) => !OURS.includes(name));
    expect(acting).toEqual([]);
    expect(footer?.text ?? '').not.toMatch(ACTING_CHARACTERS);
  }
  const drawn = renderReply(reply, { columns: 80, colors: pico.createColors(false) });
  expect(drawn).not.toMatch(ACTING_CHARACTERS);
}

/** On a terminal: controls but line ends and tabs, and what turns the direction of a line. */
const ACTING_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const small: readonly DraftIssue[] = [
  {
    date: '2025-05',
    passages: [
      [
        'Marsh',
        'Volunteers planted 4200 alder saplings along the marsh. Ingrid Solberg led the work.',
      ],
      ['Ferry', 'The ferry to Skerry Island leaves at seven. Bicycles travel free of charge.'],
    ],
  },
  {
    date: '2025-06',
    passages: [['Tower', 'Masons repaired the lighthouse. It cost 31000 crowns.']],
  },
];

const odd = fc.constantFrom(
  '',
  '   ',
  '?',
  '🐟🐟🐟 👩‍👩‍👧‍👦',
  'the of and to a in is',
  '\u0000\u0007\u001b[2J\u001b]0;owned\u0007',
  '\u202Eevil\u2066 text\u200b\u200d',
  '^(a+)+$ .* [^]{0,9} \\p{L} (?=x) $& $1',
  '../../etc/passwd C:\\Windows\\system32 %2e%2e%2f',
  `SELECT * FROM issues; -- {{7*7}} \${process.env}`,
  '谁种了桤木？ Кто посадил ольху? من زرع الأشجار؟ ใครปลูก',
  'in the May 2025 issue since until between and the latest issue',
  'since 99999 until -5, 31 February 2025, the 0th issue of year 0000',
  '__proto__ constructor toString hasOwnProperty',
  '\ud800 lone \udc00 surrogates',
);

const question = fc.oneof(
  odd,
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof(odd, fc.constantFrom('alder', 'ferry', 'May', '2025', ...HOSTILE)), {
      maxLength: 12,
    })
    .map((words) => words.join(' ')),
  fc
    .tuple(odd, fc.integer({ min: 1, max: 6000 }))
    .map(([text, length]) =>
      text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, 6000),
    ),
);

describe('any question', () => {
  let bot: LibraryBot;
  beforeAll(async () => {
    bot = await botOver(small);
  });

  test('gets a reply within all limits in which nothing acts, and no error that nobody foresaw', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (text) => {
        const { reply, log } = await told(bot, text);
        expect(log).toEqual([]);
        expectHarmless(reply);
      }),
      { numRuns: 100 },
    );
  });

  test.each(['a', 'word ', 'A. ', '🐟', '[](', '`', '|', '* ', '@everyone ', '\n', '((((', 'the '])(
    'of 6,000 characters of %j gets one too',
    async (unit) => {
      const text = unit.repeat(6000).slice(0, 6000);
      const { reply, log } = await told(bot, text);
      expect(log).toEqual([]);
      expectHarmless(reply);
    },
  );
});

describe('any text of an issue', () => {
  const hostile = [
    ...HOSTILE,
    '\u001b[31mred\u001b[0m \u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007',
    'x'.repeat(9000),
    `https://evil.example/${'a'.repeat(5000)}`,
    'Zalgo t̷̢̛͖̼̖̺̱̳̻͎̟e̸x̵t and \u202Ereversed',
  ];
  const passage = fc
    .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 200 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => `Beacon ${parts.join(' ')} beacon.`);

  test('that is found is shown within all limits, and nothing in it acts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(null, 'Heading', ...HOSTILE), passage), {
          minLength: 1,
          maxLength: 6,
        }),
        async (passages) => {
          const bot = await botOver([
            { publication: 'The @everyone [Post](https://evil.example)', passages },
          ]);
          const { reply, log } = await told(bot, 'Where is the beacon?');
          expect(log).toEqual([]);
          expectHarmless(reply);
        },
      ),
      { numRuns: 30 },
    );
  });
});
