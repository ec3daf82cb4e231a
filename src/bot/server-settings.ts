import { publicationsOf } from '../retrieval/publication.js';
import type { Bot } from './bot.js';
import type { Caller } from './caller.js';
import type { Records } from './records/records.js';
import type { ServerSettings } from './records/server-settings.js';

const unset: ServerSettings = { answering: [], silent: [], publication: null, private: false };

/** @param server `null` for direct messages, which have none */
export const settingsOf = (server: string | null, { servers }: Records): ServerSettings =>
  (server === null ? undefined : servers.get(server)) ?? unset;

export async function changeSettings(
  server: string,
  records: Records,
  change: (settings: ServerSettings) => Partial<ServerSettings>,
): Promise<ServerSettings> {
  const before = settingsOf(server, records);
  const after = { ...before, ...change(before) };
  await records.servers.put(server, after);
  return after;
}

type Place = Pick<Caller, 'server' | 'channel'>;

/** A channel's threads are as silent as the channel. */
export const isSilent = ({ server, channel }: Place, records: Records): boolean =>
  settingsOf(server, records).silent.includes(channel);

export const isAnswering = ({ server, channel }: Place, records: Records): boolean =>
  settingsOf(server, records).answering.includes(channel) &&
  !isSilent({ server, channel }, records);

type Options = Readonly<Record<string, string>>;

/** A question that names neither a publication nor an issue is about the server's own publication. */
export function withDefaults(options: Options, { server }: Caller, bot: Bot): Options {
  const { publication } = settingsOf(server, bot.records);
  if (publication === null || options.publication || options.issue) return options;
  // One that is not there any more would turn every question away.
  return publicationsOf(bot.issues()).includes(publication) ? { ...options, publication } : options;
}
