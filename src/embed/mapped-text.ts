/**
 * Text that remembers where each of its characters stood in the source, through every cleaning step.
 * Immutable; `at[i]` is the source offset of `text[i]`.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    private readonly at: readonly number[],
  ) {}

  static of(source: string, start = 0, end = source.length): MappedText {
    const at = Array.from({ length: end - start }, (_, i) => start + i);
    return new MappedText(source.slice(start, end), at);
  }

  static join(parts: readonly MappedText[], separator = ''): MappedText {
    const at: number[] = [];
    for (const [i, part] of parts.entries()) {
      if (i > 0) for (const _ of separator) at.push(at.at(-1) ?? 0);
      for (const offset of part.at) at.push(offset);
    }
    return new MappedText(parts.map((part) => part.text).join(separator), at);
  }

  get length(): number {
    return this.text.length;
  }

  /** Source offset of the first character. */
  get start(): number {
    return this.at[0] ?? 0;
  }

  /** Source offset just behind the last character. */
  get end(): number {
    return (this.at.at(-1) ?? -1) + 1;
  }

  slice(start: number, end?: number): MappedText {
    return new MappedText(this.text.slice(start, end), this.at.slice(start, end));
  }

  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** Like `String.replace` with a global pattern; what is put in stands where the match stood. */
  replace(pattern: RegExp, replacement: (match: RegExpMatchArray) => string): MappedText {
    const text: string[] = [];
    const at: number[] = [];
    let from = 0;
    const keep = (to: number) => {
      text.push(this.text.slice(from, to));
      for (let i = from; i < to; i++) at.push(this.at[i]!);
    };
    for (const match of this.text.matchAll(pattern)) {
      keep(match.index);
      const put = replacement(match);
      const shift = Math.max(0, match[0].indexOf(put));
      text.push(put);
      for (let i = 0; i < put.length; i++)
        at.push(this.at[Math.min(match.index + shift + i, this.at.length - 1)]!);
      from = match.index + match[0].length;
    }
    keep(this.text.length);
    return new MappedText(text.join(''), at);
  }
}
