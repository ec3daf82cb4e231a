/**
 * Text that remembers where each of its characters stood in the source, through every cleaning step.
 * Immutable; `text[i]` stands for what is between the source offsets `at[i]` and `to[i]`.
 */
export class MappedText {
  private constructor(
    readonly text: string,
    private readonly at: Uint32Array,
    private readonly to: Uint32Array,
  ) {}

  static of(source: string, start = 0, end = source.length): MappedText {
    const at = new Uint32Array(end - start).map((_, i) => start + i);
    return new MappedText(
      source.slice(start, end),
      at,
      at.map((offset) => offset + 1),
    );
  }

  /** The separator stands where the part before it ends, and for nothing. */
  static join(parts: readonly MappedText[], separator = ''): MappedText {
    const text = parts.map((part) => part.text).join(separator);
    const [at, to] = [new Uint32Array(text.length), new Uint32Array(text.length)];
    let length = 0;
    for (const [i, part] of parts.entries()) {
      const end = to[length - 1] ?? 0;
      if (i > 0)
        for (const offsets of [at, to]) offsets.fill(end, length, length + separator.length);
      if (i > 0) length += separator.length;
      at.set(part.at, length);
      to.set(part.to, length);
      length += part.length;
    }
    return new MappedText(text, at, to);
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
    return this.to.at(-1) ?? 0;
  }

  slice(start: number, end?: number): MappedText {
    return new MappedText(
      this.text.slice(start, end),
      this.at.subarray(start, end),
      this.to.subarray(start, end),
    );
  }

  trim(): MappedText {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  /** Like `String.replace` with a global pattern; what is put in stands where the match stood. */
  replace(pattern: RegExp, replacement: (match: RegExpMatchArray) => string): MappedText {
    const parts: MappedText[] = [];
    let from = 0;
    for (const match of this.text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      parts.push(
        this.slice(from, match.index),
        this.slice(match.index, end).with(replacement(match)),
      );
      from = end;
    }
    return parts.length > 0 ? MappedText.join([...parts, this.slice(from)]) : this;
  }

  /** Another text in the place of this one; where it is a part of this one, it stays there. */
  private with(text: string): MappedText {
    const shift = this.text.indexOf(text);
    if (shift >= 0) return this.slice(shift, shift + text.length);
    const last = this.text.length - 1;
    const at = new Uint32Array(text.length).map((_, i) => this.at[Math.min(i, last)]!);
    const to = at.map((_, i) => (i < text.length - 1 ? at[i + 1]! : this.to[last]!));
    return new MappedText(text, at, to);
  }
}
