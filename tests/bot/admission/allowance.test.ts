import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Allowance } from '../../../src/bot/admission/allowance.js';

/** An allowance and its clock, in milliseconds. */
function start(questions: number, seconds: number) {
  const clock = { at: 1000 };
  return { clock, allowance: new Allowance({ questions, seconds }, () => clock.at) };
}

describe('an allowance', () => {
  test('is used up by its number of questions, and tells when there is one again', () => {
    const { clock, allowance } = start(2, 10);
    expect(allowance.take('ada')).toBe(0);
    clock.at += 4000;
    expect(allowance.take('ada')).toBe(0);
    clock.at += 1000;
    expect(allowance.take('ada')).toBe(5000);
    clock.at += 5000;
    expect(allowance.take('ada')).toBe(0);
    expect(allowance.take('ada')).toBe(4000);
  });

  test('is each person’s own', () => {
    const { allowance } = start(1, 10);
    expect(['ada', 'bob', 'ada'].map((user) => allowance.take(user))).toEqual([0, 0, 10_000]);
  });

  test('of 0 seconds never ends', () => {
    const { allowance } = start(1, 0);
    expect([1, 2, 3].map(() => allowance.take('ada'))).toEqual([0, 0, 0]);
  });

  test('lets no more than its number through in any such time, and whoever waits as told', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('ada', 'bob'), fc.nat(4000)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), steps, (questions, asks) => {
        const { clock, allowance } = start(questions, 5);
        const admitted: [string, number][] = [];
        for (const [user, pause] of asks) {
          clock.at += pause;
          const wait = allowance.take(user);
          if (wait > 0) clock.at += wait;
          expect(wait === 0 ? 0 : allowance.take(user)).toBe(0);
          admitted.push([user, clock.at]);
        }
        for (const [user, at] of admitted) {
          const within = admitted.filter(([who, t]) => who === user && t > at - 5000 && t <= at);
          expect(within.length).toBeLessThanOrEqual(questions);
        }
      }),
    );
  });
});
