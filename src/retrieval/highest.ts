/**
 * The places of the highest scores, highest first; of equal ones the earlier first.
 * One pass with a short sorted list: sorting all of many thousands took longer than scoring them.
 */
export function highest(scores: ArrayLike<number>, count: number): number[] {
  const places: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i]!;
    if (places.length === count && !(score > scores[places.at(-1)!]!)) continue;
    let at = places.length;
    while (at > 0 && score > scores[places[at - 1]!]!) at--;
    places.splice(at, 0, i);
    if (places.length > count) places.pop();
  }
  return places;
}
