import { describe, expect, test } from '@jest/globals';
import { type Access, refuse } from '../../../src/bot/admission/access.js';
import type { Rank } from '../../../src/bot/caller.js';
import { phrasesFor } from '../../../src/bot/phrases/index.js';
import { someone } from '../../support/fake-bot.js';

const say = phrasesFor('en');
const refused = (access: Access, rank: Rank, server: string | null = 'server') =>
  refuse(access, { ...someone, rank, server }, '/thing', say);

describe('access', () => {
  test.each<[Access, Rank[]]>([
    ['everyone', ['member', 'manager', 'administrator']],
    ['managers', ['manager', 'administrator']],
    ['administrators', ['administrator']],
  ])('for %s admits %j and nobody else', (access, admitted) => {
    const ranks = ['member', 'manager', 'administrator'] as const;
    expect(ranks.filter((rank) => refused(access, rank) === null)).toEqual(admitted);
  });

  test('says what is asked for and who may', () => {
    expect(refused('managers', 'member')).toBe('/thing is for those who may manage this server.');
    expect(refused('administrators', 'manager')).toContain('administrators of this server only');
  });

  test('that needs a rank is refused outside servers, whatever the rank', () => {
    expect(refused('administrators', 'administrator', null)).toContain('works in a server only');
    expect(refused('managers', 'administrator', null)).toContain('works in a server only');
    expect(refused('everyone', 'member', null)).toBeNull();
  });
});
