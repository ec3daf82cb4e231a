import type { DigestSection } from '../../retrieval/digest.js';
import { shortId } from './short-id.js';

/** Names a section in the id of a button: its place in the digest, and what it was when that was made. */
export const sectionKey = ({ title, source }: DigestSection, index: number): string =>
  `${index}-${shortId(title ?? source)}`;

/** The section of that key; if it has moved since, the one with the same title. */
export function findSection(
  key: string,
  sections: readonly DigestSection[],
): DigestSection | undefined {
  const exact = sections.find((section, index) => sectionKey(section, index) === key);
  const [, name] = key.split('-');
  return exact ?? sections.find(({ title, source }) => shortId(title ?? source) === name);
}
