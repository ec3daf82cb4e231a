/** A way to write a date: what it looks like, and what it says in EDTF (`null`: nothing certain). */
export interface DateForm {
  /** Global and case-insensitive, with named groups. */
  readonly pattern: RegExp;
  toEdtf(groups: Record<string, string | undefined>): string | null;
}

const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const fragments: Record<string, string> = {
  Y: '(?:1[5-9]|20|21)\\d\\d(?!\\d)',
  M: `\\b(?:${monthName})\\b\\.?`,
  D: '(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?!\\d)',
  S: '\\b(?:spring|summer|autumn|fall|winter)\\b',
  Q: '\\b(?:Q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)\\b',
  '-': '\\s*(?:-|–|—|/|&|\\bto\\b|\\band\\b)\\s*',
  of: '(?:(?:\\s+of)?\\s+|-)',
  ',': '(?:,?\\s+|-)',
};

/** Writes `{name:X}` for a named group of fragment X and `{X}` for the fragment alone. */
function form(shape: string, toEdtf: DateForm['toEdtf']): DateForm {
  const source = shape.replace(/\{(?:([a-z]):)?([A-Z,-]|of)\}/g, (_, name, key) =>
    name ? `(?<${name}>${fragments[key]})` : fragments[key]!,
  );
  return { pattern: new RegExp(source, 'gi'), toEdtf };
}

const monthStarts = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const two = (value: number) => String(value).padStart(2, '0');
const month = (name = '') => two(monthStarts.indexOf(name.slice(0, 3).toLowerCase()) + 1);
const day = (number = '') => two(Number.parseInt(number, 10));
const seasonCode = (name = '') =>
  ({ sp: 21, su: 22, au: 23, fa: 23, wi: 24 })[name.slice(0, 2).toLowerCase()];
const quarterCode = (name = '') =>
  /4|fourth/i.test(name) ? 36 : /3|third/i.test(name) ? 35 : /2|second/i.test(name) ? 34 : 33;

/** A day, a month and a year in figures; where day and month could be exchanged, nothing is certain. */
function figures(a: string, b: string, year: string, separator: string): string | null {
  const [x, y] = [Number(a), Number(b)];
  if (separator === '.' || x > 12 || x === y) return `${year}-${two(y)}-${two(x)}`;
  return y > 12 ? `${year}-${two(x)}-${two(y)}` : null;
}

/** From the most precise to the least: the first that holds wins. */
export const dateForms: readonly DateForm[] = [
  form(
    '(?<!\\d)(?<a>\\d{4}-\\d\\d(?:-\\d\\d)?)/(?<b>\\d{4}-\\d\\d(?:-\\d\\d)?)(?!\\d)',
    (g) => `${g.a}/${g.b}`,
  ),
  form(
    '(?<!\\d)(?<y>\\d{4})(?<s>[-_./])(?<m>\\d\\d?)\\k<s>(?<d>\\d\\d?)(?!\\d)',
    (g) => `${g.y}-${day(g.m)}-${day(g.d)}`,
  ),
  form(
    '{m:M}\\s*{d:D}{,}{y:Y}{-}{n:M}\\s*{e:D}{,}{z:Y}',
    (g) => `${g.y}-${month(g.m)}-${day(g.d)}/${g.z}-${month(g.n)}-${day(g.e)}`,
  ),
  form(
    '{d:D}{of}{m:M}{,}{y:Y}{-}{e:D}{of}{n:M}{,}{z:Y}',
    (g) => `${g.y}-${month(g.m)}-${day(g.d)}/${g.z}-${month(g.n)}-${day(g.e)}`,
  ),
  form(
    '{m:M}\\s*{d:D}{-}{n:M}\\s*{e:D}{,}{y:Y}',
    (g) => `${g.y}-${month(g.m)}-${day(g.d)}/${g.y}-${month(g.n)}-${day(g.e)}`,
  ),
  form(
    '{d:D}{of}{m:M}{-}{e:D}{of}{n:M}{,}{y:Y}',
    (g) => `${g.y}-${month(g.m)}-${day(g.d)}/${g.y}-${month(g.n)}-${day(g.e)}`,
  ),
  form(
    '{m:M}\\s*{d:D}{-}{e:D}{,}{y:Y}',
    (g) => `${g.y}-${month(g.m)}-${day(g.d)}/${g.y}-${month(g.m)}-${day(g.e)}`,
  ),
  form(
    '{d:D}{-}{e:D}{of}{m:M}{,}{y:Y}',
    (g) => `${g.y}-${month(g.m)}-${day(g.d)}/${g.y}-${month(g.m)}-${day(g.e)}`,
  ),
  form('{m:M}\\s*{d:D}{,}{y:Y}', (g) => `${g.y}-${month(g.m)}-${day(g.d)}`),
  form('{d:D}{of}{m:M}{,}{y:Y}', (g) => `${g.y}-${month(g.m)}-${day(g.d)}`),
  form('(?<![\\d./])(?<a>\\d\\d?)(?<s>[./])(?<b>\\d\\d?)\\k<s>{y:Y}', (g) =>
    figures(g.a!, g.b!, g.y!, g.s!),
  ),
  form(
    '(?<!\\d)(?<y>(?:19|20)\\d\\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?!\\d)',
    (g) => `${g.y}-${g.m}-${g.d}`,
  ),
  form('{m:M}{,}{y:Y}{-}{n:M}{,}{z:Y}', (g) => `${g.y}-${month(g.m)}/${g.z}-${month(g.n)}`),
  form(
    '(?<!(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?\\s+){m:M}{-}{n:M}{,}{y:Y}',
    (g) => `${g.y}-${month(g.m)}/${g.y}-${month(g.n)}`,
  ),
  form(
    '(?<!(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+){m:M}{,}{y:Y}',
    (g) => `${g.y}-${month(g.m)}`,
  ),
  form('(?<![\\d./-])(?<m>0?[1-9]|1[0-2])[-./]{y:Y}(?![-./]\\d)', (g) => `${g.y}-${day(g.m)}`),
  form('(?<!\\d|\\d-)(?<y>\\d{4})[-_](?<m>\\d\\d)(?![\\d]|-\\d)', (g) => `${g.y}-${g.m}`),
  form('{y:Y}\\s+{m:M}(?!\\s*\\d)', (g) => `${g.y}-${month(g.m)}`),
  form('{s:S}{-}{t:S}{,}{y:Y}', (g) => `${g.y}-${seasonCode(g.s)}/${g.y}-${seasonCode(g.t)}`),
  form('{s:S}{,}{y:Y}(?:[/-]\\d\\d(?:\\d\\d)?(?!\\d))?', (g) => `${g.y}-${seasonCode(g.s)}`),
  form('{y:Y}\\s+{s:S}', (g) => `${g.y}-${seasonCode(g.s)}`),
  form('{q:Q}{,}{y:Y}', (g) => `${g.y}-${quarterCode(g.q)}`),
  form('{y:Y}[\\s-]+{q:Q}', (g) => `${g.y}-${quarterCode(g.q)}`),
  form('(?<![\\d-])(?<!\\d{1,2}[./-])(?<!{M}{,}){y:Y}(?![-/]\\d)', (g) => g.y!),
];
