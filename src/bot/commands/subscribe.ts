import { readFilters } from '../../retrieval/filters.js';
import type { Bot } from '../bot.js';
import type { Call, Command, Option } from '../command.js';
import type { Subscription } from '../records/subscription.js';
import { channel, notice, type Paragraph, plain, type Reply, strong } from '../reply.js';
import {
  subscribe as begin,
  unsubscribe as end,
  subscriptionsOf,
} from '../subscriptions/subscriptions.js';
import { publicationOption } from './options.js';

const channelOption: Option = {
  name: 'channel',
  description: 'Which channel; default: this one',
  type: 'channel',
};

export const subscribe = {
  name: 'subscribe',
  description: 'Posts the digest of each new issue in a channel',
  access: 'managers',
  options: [channelOption, publicationOption],
  async run(call, bot): Promise<Reply> {
    const { say, platform } = call;
    const wanted = read(call, bot);
    const missing = await platform.missingPermissions(wanted.channel, wanted.server);
    if (missing === null) return notice(say.subscribe.noChannel);
    if (missing.length > 0) return notice(say.subscribe.missing(missing));
    const isNew = await begin({ ...wanted, locale: call.caller.locale }, bot, Date.now());
    return reply(isNew ? say.subscribe.done : say.subscribe.already, call, bot);
  },
} as const satisfies Command;

export const unsubscribe = {
  name: 'unsubscribe',
  description: 'Ends what /subscribe began',
  access: 'managers',
  options: [channelOption, publicationOption],
  async run(call, bot): Promise<Reply> {
    const ended = await end(read(call, bot), bot);
    const { none, ended: done } = call.say.subscribe;
    return reply(ended.length > 0 ? done : none, call, bot);
  },
} as const satisfies Command;

function read({ options, caller }: Call, bot: Bot) {
  if (caller.server === null) throw new Error('Subscriptions are for servers, and this is none.');
  const { publication = null } = readFilters({ publication: options.publication }, bot.issues());
  return { server: caller.server, channel: options.channel || caller.place, publication };
}

/** What came of it, and what there is now. */
function reply(sentence: string, { say, caller }: Call, { records }: Bot): Reply {
  const all = caller.server === null ? [] : subscriptionsOf(caller.server, records);
  const line = ({ channel: id, publication }: Subscription): Paragraph => [
    channel(id),
    plain(`: ${publication ?? say.subscribe.everything}`),
  ];
  return {
    tone: 'answer',
    cards: [
      {
        body: [
          [plain(sentence)],
          ...(all.length > 0 ? [[strong(say.subscribe.list)], ...all.map(line)] : []),
        ],
      },
    ],
  };
}
