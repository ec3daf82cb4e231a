import { afterAll, expect, test } from '@jest/globals';
import { type ClientUser, User } from 'discord.js';
import { buildClient } from '../../../src/bot/discord/client.js';
import { TIMING } from '../../../src/bot/discord/timing.js';

const client = buildClient({}, TIMING);
afterAll(() => client.destroy());

const meet = (id: number): User => {
  const known = { id: String(id), username: 'reader', discriminator: '0', avatar: null };
  const user = Reflect.construct(User, [client, known]) as User;
  client.users.cache.set(user.id, user);
  return user;
};

test('people are forgotten after many others came, but never the bot itself', () => {
  client.user = meet(0) as ClientUser;
  for (let id = 1; id <= 3000; id++) meet(id);
  expect(client.users.cache.size).toBeLessThanOrEqual(1000);
  expect([0, 1, 3000].map((id) => client.users.cache.has(String(id)))).toEqual([true, false, true]);
});
