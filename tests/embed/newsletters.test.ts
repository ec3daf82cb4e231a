import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { clean, vocabularyOf } from '../../src/embed/clean.js';
import { parseDocument } from '../../src/embed/document.js';
import { bare } from '../../src/embed/lines.js';
import { MappedText } from '../../src/embed/mapped-text.js';
import { wordsOf } from '../../src/embed/titles.js';
import { sectionTitle } from '../../src/issue.js';
import { corpusOf, identityOf, sentencesIn, stretchesOf } from './reading.js';

interface Expected {
  readonly identity: string;
  /** Sections in order, with their bylines behind `~`. */
  readonly sections: readonly string[];
  readonly contents?: readonly string[];
  /** Lines that are no text: masthead, running heads, lists of contents and pictures. */
  readonly skipped: RegExp;
  /** The beginnings of sentences, and their pages. */
  readonly pages?: Readonly<Record<string, number | null>>;
  /** Sentences that have to be found whole. */
  readonly whole: readonly string[];
}

const newsletters: Record<string, Expected> = {
  'allotment-notes.md': {
    identity: 'Allotment Notes | 2026-03-03 | masthead',
    contents: ['Water by the Barrel', 'The Great Slug Count', 'Questions for Ottilie'],
    sections: [
      'Water by the Barrel ~ By Harriet Okafor',
      'Water by the Barrel › Where they go ~ By Harriet Okafor',
      'The Great Slug Count ~ By Piet van Laar',
      'Questions for Ottilie › Q: May I burn prunings?',
      'Questions for Ottilie › Q: What grows under a walnut?',
    ],
    skipped: /^(?:# .*|\*\*Issue .*|## In this issue|\d\. \[.*|!\[.*)$/gm,
    whole: [
      'The committee has bought forty-two rain barrels, each of 210 litres, from Tun & Stave.',
      'They arrive on Saturday 14 March 2026 — bring a trolley.',
      'The rest comes from the Parks Fund, which gave €1,200 & a promise.',
      'Prof. A. B. Lindqvist of the U.S. Slug Society calls that "astonishing."',
      'We have never seen so many of the leopard kind.',
      'The council forbade it in 2019, and the smoke sets off the alarm in the nursery.',
      'The price includes the tap.',
    ],
  },
  'tidewrack.txt': {
    identity: 'Tidewrack | 2026-03-15 | masthead',
    contents: ['Seal Pups on the Bar', "A Museum for the Wreckers' Tools", 'Letters'],
    sections: [
      'Seal Pups on the Bar',
      "A Museum for the Wreckers' Tools",
      "A Museum for the Wreckers' Tools › The roof",
      'Letters',
    ],
    skipped: /^(?:15 March.*|TIDEWRACK.*|The quarterly.*|Contents|.*\.{4,}.*)$/gm,
    pages: { 'Counting from': 2, 'The bar is closed': 3, 'The opening is set': 4 },
    whole: [
      'Counting from the old lookout, wardens found 214 grey seal pups on Sandmouth Bar this winter, thirty-one more than in the previous season.',
      'Dogs, drones and paddleboards drove mothers into the water on nineteen days, and a well-known photographer was fined 400 euros.',
      "Now the parish has leased it to the Shore Watch for one pound a year, and the wreckers' tools that Abel Munn collected will hang where the oars once hung.",
    ],
  },
  '2026-03-15-letter.md': {
    identity: 'Weekly Letter from the Observatory | 2026-03-15 | file name',
    sections: ['', 'THE COMET', 'OPEN EVENINGS', 'THE LIBRARY'],
    skipped: /^WEEKLY LETTER.*$/gm,
    whole: [
      'Comet Arvo-Lund passed the Pleiades on Thursday.',
      'Dr. Osei asks that borrowed atlases come home by Easter.',
    ],
  },
  'bulletin_03-2026.txt': {
    identity: 'Kiln & Wheel | 2026-03 | file name',
    sections: ['Glaze trials finished', 'A new roof for the anagama kiln', 'Annual Report 2024'],
    skipped: /^\ufeff?Kiln & Wheel.*$/gm,
    pages: { 'Eleven of them': 1, 'Firing starts': 2, 'The annual report': 3 },
    whole: [
      'Eleven of them held at 1,280 degrees, and one, a green from beech ash, will be sold from May.',
      'Firing starts again on 11 April, with eight stokers working in turns.',
    ],
  },
  'March2026_Letter.txt': {
    identity: 'The Brindle Valley Letter | 2026-03 | file name',
    sections: ['', 'NEW RAMP AT THE SURGERY', 'BUS TO KETTERBY'],
    skipped: /^(?:The Brindle Valley Letter|\d)$/gm,
    pages: { 'The spring fair': 1, 'The ramp': 1, 'The number 7': 3 },
    whole: [
      '"It is the best thing since the bus came," said Mrs. Jolene Achterberg, who is ninety-three and has waited for it since her hip was mended at St. Olave\'s in the summer of 2023.',
    ],
  },
  'lantern-spring.md': {
    identity: 'The Lantern | 2026-21 | front matter',
    sections: [
      'Annual Report 2024 Published at Last ~ By Mirela Stan',
      'Trees for Tanner Street ~ By Our Staff Reporter',
      "What's On",
    ],
    skipped: /^(?:title:.*|issue:.*|editor:.*|The Lantern - .*)$/gm,
    whole: [
      '"The auditor moved to the U.K. and took the binder."',
      '2 May: Swift walk with Jonah Ferris, meet at the weir.',
    ],
  },
  'roundabout.txt': {
    identity: 'Roundabout | 2025-24 | masthead',
    sections: [
      'CLUB NEWS › Track Relaid After the Flood ~ By Desmond Ruck',
      'CLUB NEWS › Treasurer Steps Down After Twenty Years ~ By Philippa Gray',
      'WORKSHOP › Painting Weathered Brick ~ By L. M. Tarrant',
      'DIARY',
      'FOR SALE',
    ],
    skipped: /^(?:ROUNDABOUT|News from.*|Winter 2025)$/gm,
    whole: ['14 January 2026: Running night, track three.', 'Ring Nils on 555 0142.'],
  },
  'meridian-14.md': {
    identity: 'Meridian Dispatch | 2026-03/2026-04 | masthead',
    sections: [
      'CITY › Tram Line Seven Opens ~ By JOAN TELLER and RAVI DESAI',
      'CITY › Night Market Moves Indoors ~ By ANNE SORRELL',
      'SCIENCE › A Bat Detector for Every School',
    ],
    skipped: /^(?:.*MERIDIAN DISPATCH.*|<p>Number 14.*|<!--.*|<footer>.*)$/gm,
    whole: [
      'By noon 9,400 people had ridden it to the harbour.',
      'It is 6.2 kilometres long, and has 14 stops.',
      'North Gate | 41',
    ],
  },
  'co-op-courier.txt': {
    identity: 'The Co-op Courier | 2026-04 | masthead',
    sections: [
      'MILK PRICES TO FALL IN MAY',
      'VOLUNTEERS WANTED',
      'MEMBER OF THE MONTH: RUTH ADEYEMI',
      'LETTERS TO THE EDITOR',
    ],
    skipped: /^(?: *THE CO-OP COURIER|.*monthly paper.*|No\. 208.*| *- \d -)$/gm,
    pages: { 'From 4 May': 1, 'Why has': 2 },
    whole: [
      'The Saturday kitchen needs two cooks and somebody who can mend a dishwasher.',
      'The bag has grown.',
    ],
  },
  'signal-box.txt': {
    identity: 'The Signal Box | null | none',
    sections: ['', 'New aerial for the hut', 'Contest results', "Next month's meeting"],
    skipped: /^(?:The Signal Box|A newsletter of.*)$/gm,
    whole: ['We meet at the Crown on 21 March 2026 at eight.'],
  },
  'tinker-weekly.txt': {
    identity: 'The Tinker Weekly | 2025-03-07 | masthead',
    contents: [
      'A kite that charges phones',
      'Library of Things reopens',
      'Short circuits',
      'Events',
    ],
    sections: [
      'A KITE THAT CHARGES PHONES',
      'LIBRARY OF THINGS REOPENS',
      'SHORT CIRCUITS',
      'EVENTS',
    ],
    skipped:
      /^(?:From: .*|Subject: .*|Date: .*|List-.*|Having trouble.*|https:.*\/(?:88|abc123)|.*Issue #88$| {2}7 March 2025|In this issue:| {2}\d\. .*|\[1\] .*|You receive.*|tinkerweekly\.example.*|The Tinker Weekly, .*|-- ?|Sent with.*)$/gm,
    whole: [
      '"It pulls like a goat," says team leader Mirela Kostic.',
      'The repair cafe mended 61 of 83 devices in February, a record.',
      '15 March, 10:00 Library of Things, opening day',
    ],
  },
  'slow-river-eels.md': {
    identity: 'The Slow River | 2024-04-27 | masthead',
    sections: ['', 'The eels are counted', 'Lock number four', 'A very old boat'],
    skipped:
      /^(?:#{1,3} .*(?:Eels, locks|What the river).*|\[Jonna.*|Apr 27.*|\[.*(?:Share|Subscribe now).*|!\[The stove.*|\*Thanks for reading.*|\[\d\].*)$|\[\]\(.*\)|\[\d\]\(#footnote[^)]*\)/gm,
    whole: [
      'On the night of 9 April volunteers at the Tamm weir counted 1,874 glass eels, more than in the three years before taken together.',
      'The fish ladder that opened in October has evidently been found.',
      'The gates, cast in 1911, are to be lifted out by a crane of 120 tonnes.',
      'Counts from 2021 to 2023: 511, 702 and 380.',
    ],
  },
  'orchard-register.txt': {
    identity: 'The Orchard Register | 2024-05 | masthead',
    sections: [
      'FROST TAKES A THIRD OF THE BLOSSOM ~ By Helga Sorenson',
      'A NEW PRESS FOR THE COMMON MILL',
      'LETTERS TO THE REGISTER',
    ],
    skipped: /^(?:THE ORCHARD REGISTER|Journal of the.*|Vol\. 3.*)$/gm,
    pages: { 'In the night': 7, 'Its keeper': 7, 'The Guild has asked': 8, 'Sir, I read': 9 },
    whole: [
      'Its keeper, Ambrose Tully, says that the trees are so tall that the frost lies down beneath them like a dog.',
      'It will press 900 kilos of fruit an hour, four times as much as the old screw.',
      'The fee rises from 12 to 14 crowns a barrel, and Sundays are kept for the school.',
    ],
  },
  'gemeindeblatt.txt': {
    identity: 'Gemeindeblatt Oberwald | 2024-05-12 | masthead',
    sections: [
      'New bridge over the Ache',
      'Water: hardness and price',
      'School and kindergarten',
      'School and kindergarten › Holiday care',
      'Obituaries',
    ],
    skipped: /^(?:GEMEINDEBLATT.*|Nr\. 5 .*|Gemeindeblatt Oberwald, .*)$/gm,
    pages: { 'We mourn': 2 },
    whole: [
      'Work begins on 3 June.',
      'From 8 July to 9 August the kindergarten is open until 2 p.m.',
      'We mourn Josef Lechner (91), for forty years organist of St. Veit, who died on 2 May.',
    ],
  },
  'ward_bulletin.txt': {
    identity: 'Ward 7 Community Bulletin | 2021-21 | masthead',
    sections: [
      'Q: What is happening to the old swimming baths?',
      'Q: Who do I call about potholes?',
      "COUNCILLOR'S CORNER ~ by Leon Achebe",
    ],
    skipped: /^(?:WARD 7 COMM.*|PAGE \d OF 2)$/gm,
    pages: { 'A: The city sold': 1, 'I have been asked': 2 },
    whole: [
      'A: The works desk, 555-0172.',
      'Eleven of them are sick and will be felled in the week of April 12, 2021; twenty-two young limes will be planted in their place in November.',
    ],
  },
  'club-notes-aug.txt': {
    identity: 'Ridgeway Cycling Club | 2023-08/2023-09 | masthead',
    sections: ['EDITORIAL', 'RACING › Hill climb', 'RACING › Time trial', 'TOURING'],
    skipped: /^(?: +RIDGEWAY.*| +Club Notes| +August.*|[=-]{4,})$/gm,
    whole: [
      'Ola Brandt won the hill climb on 30 July in 9 min 41 s, four seconds outside the record of 1998.',
      '2 R. Sommer 25:47',
      'Next ride: 3 September, 9 a.m. at the fountain.',
    ],
  },
};

const sourceOf = (name: string) =>
  readFileSync(new URL(`../fixtures/newsletters/${name}`, import.meta.url), 'utf8');

describe.each(Object.entries(newsletters))('%s', (name, expected) => {
  const source = sourceOf(name);
  const { sections, contents } = parseDocument({ source: name, text: source });
  const stretches = stretchesOf(corpusOf({ [name]: source }));
  const sentences = stretches.flatMap(sentencesIn);

  test('has its publication and its date, or none', () => {
    expect(identityOf(source, name)).toBe(expected.identity);
  });

  test('has its headings for sections, and its bylines and contents', () => {
    const found = sections.map(({ section }) =>
      [sectionTitle(section) ?? '', section.byline].filter((part) => part !== null).join(' ~ '),
    );
    expect(found).toEqual(expected.sections);
    expect(contents).toEqual(expected.contents ?? []);
  });

  test('has whole sentences, on their pages', () => {
    const texts = sentences.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...expected.whole]));
    for (const [start, page] of Object.entries(expected.pages ?? {}))
      expect([start, sentences.find(({ text }) => text.startsWith(start))?.page]).toEqual([
        start,
        page,
      ]);
  });

  test('has sentences that are what stands at their place', () => {
    const vocabulary = vocabularyOf(source);
    for (const { text, start, end } of sentences) {
      const there = MappedText.of(source, start, end).replace(expected.skipped, () => '');
      expect(clean(there, vocabulary).text).toBe(text);
    }
  });

  test('loses no word of its text', () => {
    const kept = [
      ...sentences.map(({ text }) => text),
      ...sections.flatMap(({ section }) => [...section.path, section.byline ?? '']),
    ].join(' ');
    const text = MappedText.of(source)
      .replace(expected.skipped, () => '')
      .replace(/\r/g, () => '');
    const cleaned = text.text
      .split('\n')
      .filter((line) => bare(line) !== '')
      .map((line) => clean(MappedText.of(line), vocabularyOf(source)).text)
      .join('\n')
      .replace(/(\p{L})-\n(\p{L})/gu, '$1$2');
    const flat = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    const found = new Set(wordsOf(kept).map(flat));
    expect(
      wordsOf(cleaned)
        .map(flat)
        .filter((word) => !found.has(word)),
    ).toEqual([]);
  });
});
