const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  deg: '°',
  times: '×',
  frac12: '½',
  euro: '€',
  pound: '£',
  cent: '¢',
  sect: '§',
  copy: '©',
  reg: '®',
  trade: '™',
  szlig: 'ß',
  oslash: 'ø',
  aelig: 'æ',
};

/** Letters with a mark, `&eacute;`, are the letter and a combining character. */
const marks: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};

export const entityPattern = /&(#\d{1,6}|#[xX][\da-fA-F]{1,5}|[A-Za-z]{2,8}\d{0,2});/g;

/** Half of a surrogate pair is no character, and cannot be encoded. */
const isCharacter = (code: number) =>
  code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

/** The character that an HTML entity stands for; one that is not known stays as it is written. */
export function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  if (name.startsWith('#')) {
    const code = Number(name.replace(/^#[xX]/, '0x').replace('#', ''));
    return isCharacter(code) ? String.fromCodePoint(code) : entity;
  }
  const marked = marks[name.slice(1)];
  return named[name] ?? (marked ? (name[0] + marked).normalize('NFC') : entity);
}
