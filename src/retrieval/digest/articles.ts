import type { Passage } from '../../issue.js';

/**
 * The passages of each article, in the order in which the articles begin. What stands under one
 * outermost heading is one, unless that heading has no text of its own and holds several others, as a
 * department holds its articles; text without a heading is one in each document.
 */
export function articlesOf(passages: readonly Passage[], depth = 0): Passage[][] {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const key = passage.section?.path[depth] ?? `\n${passage.source}`;
    const group = groups.get(key);
    if (group) group.push(passage);
    else groups.set(key, [passage]);
  }
  return [...groups.values()].flatMap((group) => {
    const under = new Set(group.map(({ section }) => section?.path[depth + 1]));
    return under.size > 1 && !under.has(undefined) ? articlesOf(group, depth + 1) : [group];
  });
}
