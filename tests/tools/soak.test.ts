import { fileURLToPath } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { floors, percentile, slope, tally } from '../../tools/soak/figures.js';
import { soak } from '../../tools/soak/soak.js';

/** Runs the program of `dist/`, which `npm run build` makes. */
jest.setTimeout(300_000);

describe('a soak', () => {
  test('answers or politely refuses every question of a crowd while it re-indexes', async () => {
    const { burst, steady } = await soak({
      seedsDir: fileURLToPath(new URL('../../seeds', import.meta.url)),
      questions: ['What is the peak performance of the Meteor 1 chip?', '??', 'Who keeps bees?'],
      minutes: 0.05,
      rate: 10,
      people: 60,
      burst: 120,
    });
    for (const { asked, answered, refused, failed, unanswered } of [burst, steady]) {
      expect([failed, unanswered]).toEqual([0, 0]);
      expect(answered + refused).toBe(asked);
      expect(answered).toBeGreaterThan(0);
    }
    expect([burst.asked, steady.asked]).toEqual([120, 30]);
  });
});

describe('its figures', () => {
  test('are percentiles by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(values, share))).toEqual([
      50, 95, 99, 100,
    ]);
    expect([percentile([7], 0.5), percentile([], 0.5)]).toEqual([7, 0]);
  });

  test('are the slope of a line through points that scatter', () => {
    expect(
      slope([
        [0, 10],
        [1, 12.5],
        [2, 14.5],
        [3, 17],
      ]),
    ).toBeCloseTo(2.3);
    expect(slope([[1, 5]])).toBe(0);
    expect(slope([])).toBe(0);
  });

  test('of memory are taken at the lowest points, where no garbage counts', () => {
    const used = (level: (x: number) => number) =>
      Array.from({ length: 100 }, (_, x) => [x, level(x)] as const);
    const garbage = (x: number) => (x * 7) % 10;
    expect(slope(floors(used(garbage), 10))).toBeCloseTo(0);
    expect(
      slope(
        floors(
          used((x) => garbage(x) + 2 * x),
          10,
        ),
      ),
    ).toBeGreaterThan(1.8);
    expect(floors(used(garbage), 1)).toEqual([[0, 0]]);
    expect(floors([], 5)).toEqual([]);
  });

  test('tell what was answered from what was refused, failed, or lost', () => {
    const asked = (text?: string, acknowledgedAt?: number) => ({
      sentAt: 100,
      acknowledgedAt,
      text,
    });
    const isRefusal = (text: string) => text === 'Later.';
    const texts = [
      asked('An answer.', 150),
      asked('Later.', 160),
      asked('Sorry, no.', 170),
      asked(),
    ];
    expect(tally(texts, isRefusal)).toEqual({
      asked: 4,
      answered: 1,
      refused: 1,
      failed: 1,
      unanswered: 1,
      acknowledgedMs: {
        p50: 60,
        p95: Number.POSITIVE_INFINITY,
        p99: Number.POSITIVE_INFINITY,
        max: Number.POSITIVE_INFINITY,
      },
    });
  });
});
