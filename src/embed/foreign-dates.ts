/** The languages besides English in which a masthead may state its date. */
const languages = ['de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

const english = namesIn('en');

/** From the name of a month in any of the languages, in lower case, to the English one. */
const months = new Map(
  languages.flatMap((language) => namesIn(language).map((name, i) => [name, english[i]!] as const)),
);
for (const [as, is] of [...months]) months.set(as.normalize('NFD').replace(/\p{M}/gu, ''), is);

const month = [...months.keys()].join('|');

/**
 * A day and a month, or a month and a year. The name of a weekday before it goes.
 */
const date = new RegExp(
  `(?:\\b(?:${weekdays().join('|')}),?\\s+(?:(?:den|le|el|il|de)\\s+)?(?=\\d))?` +
    `(?:(?<day>\\b\\d{1,2})(?:\\.|er|º|°)?\\s+(?:de\\s+)?(?<of>${month})\\b|` +
    `\\b(?<month>${month})\\b(?=\\s+(?:de\\s+)?\\d{4}))(?:\\s+de(?=\\s+\\d{4}))?`,
  'giu',
);

/** "Mission to Mars 2028": the month is written "mars". */
const isPlanet = (name: string | undefined) => name === 'Mars';

/** The line with such dates as English writes them: "12. Mai 2024" is "12 May 2024". */
export const inEnglish = (line: string): string =>
  line.replace(date, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const name = months.get((groups.of ?? groups.month)!.toLowerCase());
    return name === undefined || isPlanet(groups.of ?? groups.month)
      ? whole
      : `${groups.day ? `${groups.day} ` : ''}${name}`;
  });

function namesIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2024, i)).toLowerCase());
}

function weekdays(): string[] {
  return languages.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, i) => format.format(Date.UTC(2024, 0, i + 1)));
  });
}
