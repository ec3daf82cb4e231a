import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { confidenceOf } from '../../src/retrieval/confidence.js';
import type { Signs } from '../../src/retrieval/signs.js';

const levels = ['low', 'medium', 'high'];
const none: Signs = {
  coverage: 0,
  lead: 0,
  strangeness: 0,
  everyday: 0,
  missing: 0,
  unsaid: 0,
  unfit: 0,
  firstRead: 0,
  anyRead: 0,
};

test('confidence is high where the signs are good, and low where none is', () => {
  expect(confidenceOf({ ...none, coverage: 1, lead: 0.5, firstRead: 0.95 })).toBe('high');
  expect(confidenceOf({ ...none, coverage: 0.7, lead: 0.1, firstRead: 0.5 })).toBe('medium');
  expect(confidenceOf({ ...none, coverage: 0.2 })).toBe('low');
});

test('confidence never falls when the first hit has more of the question, leads by more or answers likelier', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const signs = fc.record({
    coverage: share,
    lead: share,
    strangeness: share,
    everyday: share,
    missing: share,
    unsaid: share,
    unfit: fc.constantFrom(0, 1),
    firstRead: share,
    anyRead: share,
  });
  fc.assert(
    fc.property(
      signs,
      fc.constantFrom('coverage' as const, 'lead' as const, 'firstRead' as const),
      (given, sign) => {
        const level = (of: Signs) => levels.indexOf(confidenceOf(of));
        expect(level({ ...given, [sign]: 1 })).toBeGreaterThanOrEqual(level(given));
      },
    ),
  );
});
