import { readFilters } from '../../retrieval/filters.js';
import type { Call, Command, Option } from '../command.js';
import type { ServerSettings } from '../records/server-settings.js';
import { type Card, channel, type Paragraph, plain, type Reply, strong } from '../reply.js';
import { changeSettings, settingsOf } from '../server-settings.js';
import { publicationOption } from './options.js';

const channelOption: Option = {
  name: 'channel',
  description: 'Which channel; its threads go with it',
  type: 'channel',
  required: true,
};

const onOption: Option = { name: 'on', description: 'Default: yes', type: 'yes or no' };

const show = {
  name: 'config show',
  description: 'Shows what is set for this server',
  access: 'managers',
  options: [],
  async run(call, bot): Promise<Reply> {
    return settingsReply(settingsOf(call.caller.server, bot.records), call);
  },
} as const satisfies Command;

const answer = {
  name: 'config answer',
  description: 'Answers every question in a channel that the bot is sure about',
  access: 'managers',
  options: [channelOption, onOption],
  run: (call, bot) =>
    changed(call, bot.records, ({ answering, silent }) =>
      isOn(call)
        ? { answering: withChannel(answering, call), silent: without(silent, call) }
        : { answering: without(answering, call) },
    ),
} as const satisfies Command;

const silent = {
  name: 'config silent',
  description: 'Says nothing in a channel that all can see',
  access: 'managers',
  options: [channelOption, onOption],
  run: (call, bot) =>
    changed(call, bot.records, ({ answering, silent }) =>
      isOn(call)
        ? { silent: withChannel(silent, call), answering: without(answering, call) }
        : { silent: without(silent, call) },
    ),
} as const satisfies Command;

const publication = {
  name: 'config publication',
  description: 'The publication of questions that name none; leave it out for all',
  access: 'managers',
  options: [publicationOption],
  run: (call, bot) => {
    const given = { publication: call.options.publication };
    const { publication = null } = readFilters(given, bot.issues());
    return changed(call, bot.records, () => ({ publication }));
  },
} as const satisfies Command;

const privately = {
  name: 'config private',
  description: 'Whether replies to commands are for the caller alone by default',
  access: 'managers',
  options: [onOption],
  run: (call, bot) => changed(call, bot.records, () => ({ private: isOn(call) })),
} as const satisfies Command;

export const config = {
  'config show': show,
  'config answer': answer,
  'config silent': silent,
  'config publication': publication,
  'config private': privately,
} as const satisfies Record<string, Command>;

const isOn = ({ options }: Call): boolean => !/^(?:false|no|off)$/i.test(options.on ?? '');

const without = (channels: readonly string[], { options }: Call): string[] =>
  channels.filter((id) => id !== options.channel);

const withChannel = (channels: readonly string[], call: Call): string[] => [
  ...without(channels, call),
  ...(call.options.channel ? [call.options.channel] : []),
];

async function changed(
  call: Call,
  records: Parameters<typeof changeSettings>[1],
  change: (settings: ServerSettings) => Partial<ServerSettings>,
): Promise<Reply> {
  const { server } = call.caller;
  if (server === null) throw new Error('Settings are for servers, and this is none.');
  return settingsReply(await changeSettings(server, records, change), call);
}

function settingsReply(settings: ServerSettings, { say, platform }: Call): Reply {
  const { answering, silent, publication } = settings;
  const line = (label: string, ...value: Paragraph): Paragraph => [strong(`${label}: `), ...value];
  const missing = answering.length > 0 && !platform.readsEverything;
  const card: Card = {
    title: say.config.title,
    body: [
      line(say.config.answering, ...channels(answering, say.config.nowhere)),
      line(say.config.silent, ...channels(silent, say.config.nowhere)),
      line(say.config.publication, plain(publication ?? say.config.allOfThem)),
      line(say.config.private, plain(settings.private ? say.yes : say.no)),
    ],
  };
  const toDo: Card = {
    title: say.config.notYet,
    body: say.config.toReadMessages.map((step) => [plain(step)]),
  };
  return {
    tone: missing ? 'notice' : 'answer',
    cards: missing ? [card, toDo] : [card],
  };
}

const channels = (ids: readonly string[], none: string): Paragraph =>
  ids.length === 0
    ? [plain(none)]
    : ids.flatMap((id, i) => (i === 0 ? [channel(id)] : [plain(' '), channel(id)]));
