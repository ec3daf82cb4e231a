/** What other kinds of files begin with, whatever they are called; a character stands for a byte. */
const signatures: readonly (readonly [kind: string, starts: readonly string[]])[] = [
  ['a PDF', ['%PDF-']],
  ['a PostScript file', ['%!PS']],
  ['an RTF file', ['{\\rtf']],
  ['a Word, OpenDocument or ZIP file', ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0']],
  ['a compressed file', ['\u001f\u008b', 'BZh', '\u00fd7zXZ']],
  ['a picture', ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\0', 'MM\0*']],
];

/**
 * The text of a document.
 * @throws with one sentence that says what it is instead of UTF-8 text
 */
export function decode(bytes: Buffer): string {
  if (bytes.length === 0) throw new Error('It is empty: fill it or take it out of the folder.');
  const start = bytes.toString('latin1', 0, 16);
  const [kind] = signatures.find(([, starts]) => starts.some((of) => start.startsWith(of))) ?? [];
  if (kind) throw new Error(`It is ${kind}, not text: convert it to text.`);
  if (isUtf16(bytes)) throw new Error('It is UTF-16, not UTF-8: save it as UTF-8.');
  if (bytes.includes(0))
    throw new Error('It is binary (it has a NUL byte), not text: save it as UTF-8 text.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Error('It is not valid UTF-8 (perhaps Latin-1 or Windows-1252): save it as UTF-8.', {
      cause,
    });
  }
}

const sampled = 4096;
const few = 4;

/** By its mark, or because in most pairs of bytes of a text in Latin script the same one is NUL. */
function isUtf16(bytes: Buffer): boolean {
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(bytes.toString('latin1', 0, 2))) return true;
  const nuls: [number, number] = [0, 0];
  const sample = bytes.subarray(0, sampled);
  for (const [i, byte] of sample.entries()) if (byte === 0) nuls[(i % 2) as 0 | 1]++;
  return Math.min(...nuls) === 0 && Math.max(...nuls) > Math.max(few, sample.length / 4);
}
