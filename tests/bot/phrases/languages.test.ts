import { describe, expect, test } from '@jest/globals';
import { COMPONENTS, FORM } from '../../../src/bot/discord/limits.js';
import { en } from '../../../src/bot/phrases/en.js';
import { languages, type Phrases } from '../../../src/bot/phrases/index.js';
import { parseIssueDate } from '../../../src/issue-date.js';
import { everythingSaid } from '../../support/phrase-samples.js';

/** Some languages have the same word, or the same abbreviation. */
const alike = new Set(['page', 'no', 'status.milliseconds', 'issues.documents']);
for (const name of ['title', 'index', 'model', 'version']) alike.add(`status.${name}`);

/** Words of English sentences that are no words of the other languages. */
const englishWords = /\b(?:the|of|that|what|with|and|is|are|you|which|there)\b/i;

const withinLimits = (say: Phrases): (readonly [text: string, limit: number])[] => {
  const long = say.date(parseIssueDate('2025-09-28/2025-11-30'));
  return [
    [say.pages.previous, COMPONENTS.label],
    [say.pages.next, COMPONENTS.label],
    [say.ask.inContext, COMPONENTS.label],
    [say.ask.inContextOf(99), COMPONENTS.label],
    [say.ask.startThread, COMPONENTS.label],
    [say.ask.helpful, COMPONENTS.label],
    [say.ask.unhelpful, COMPONENTS.label],
    [say.notFound.askEverywhere, COMPONENTS.label],
    [say.notFound.askNearby(long, long), COMPONENTS.label],
    [say.digest.choose, COMPONENTS.placeholder],
    [say.issues.choose, COMPONENTS.placeholder],
    [say.ask.whyTitle, FORM.title],
    [say.ask.whyLabel, FORM.label],
    [say.ask.whyHint, FORM.placeholder],
  ];
};

describe.each([['en', en as Phrases] as const, ...spoken()])(
  'what the bot says in %s',
  (_, say) => {
    test('is something, whatever the numbers and names', () => {
      const broken = everythingSaid(say).filter(
        ([, text]) => text.trim() === '' || /undefined|null|NaN|\[object|\s{2}/.test(text),
      );
      expect(broken).toEqual([]);
    });

    test('fits where Discord has little room', () => {
      expect(withinLimits(say).filter(([text, limit]) => text.length > limit)).toEqual([]);
    });
  },
);

const english = new Set(everythingSaid(en).map(([path, text]) => `${path}: ${text}`));

test.each([['en', en as Phrases] as const, ...spoken()])(
  'every phrase is said in %s, and none in English',
  (locale, say) => {
    const said = everythingSaid(say);
    expect(new Set(said.map(([path]) => path))).toEqual(
      new Set(everythingSaid(en).map(([path]) => path)),
    );
    if (locale === 'en') return;
    const left = said.filter(
      ([path, text]) =>
        englishWords.test(text) || (english.has(`${path}: ${text}`) && !alike.has(path)),
    );
    expect(left).toEqual([]);
  },
);

function spoken() {
  return Object.entries(languages).map(([locale, { phrases }]) => [locale, phrases] as const);
}
