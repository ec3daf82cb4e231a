import { type CommandBody, CommandStore } from './command-store.js';
import { type Exchange, MESSAGE, messageJson, type SentMessage, sentMessage } from './exchange.js';
import { isEmpty, type MessageBody, violations } from './limits.js';
import {
  BOT,
  CHANNEL_ID,
  channelJson,
  DM_CHANNEL_ID,
  snowflake,
  threadJson,
  userJson,
} from './world.js';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface RestRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** What the routes of the double read and change. */
export class RestState {
  readonly exchanges = new Map<string, Exchange>();
  readonly messages: SentMessage[] = [];
  readonly globalCommands = new CommandStore(false);
  readonly #guildCommands = new Map<string, CommandStore>();
  readonly threads: { readonly id: string; readonly name: string }[] = [];
  refuseThreads = false;
  /** Over how many connections the bot is to spread its servers. */
  shards = 1;

  constructor(readonly gatewayUrl: () => string) {}

  commandsOf(guild: string): CommandStore {
    const store = this.#guildCommands.get(guild) ?? new CommandStore(true);
    this.#guildCommands.set(guild, store);
    return store;
  }
}

type Route = (request: RestRequest, state: RestState) => Answer;

const error = (status: number, code: number, message: string, errors?: unknown): Answer => ({
  status,
  body: { code, message, ...(errors !== undefined && { errors }) },
});

const ok = (body: unknown): Answer => ({ status: 200, body });
const NO_CONTENT: Answer = { status: 204 };

function refusal(body: MessageBody): Answer | null {
  const wrong = violations(body);
  if (wrong.length > 0) return error(400, 50035, 'Invalid Form Body', { paths: wrong });
  return isEmpty(body) ? error(400, 50006, 'Cannot send an empty message') : null;
}

const gateway: Route = (_, { gatewayUrl, shards }) =>
  ok({
    url: gatewayUrl(),
    shards,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
  });

const putCommands = (store: CommandStore, body: unknown): Answer => {
  const wrong = store.replace(body as CommandBody[]);
  return wrong.length > 0
    ? error(400, 50035, 'Invalid Form Body', { commands: wrong })
    : ok(store.answer());
};

interface CallbackBody {
  readonly type: number;
  readonly data?: MessageBody & { readonly choices?: readonly { name: string; value: string }[] };
}

const callback: Route = ({ params, query, body }, { exchanges }) => {
  const exchange = exchanges.get(params.token ?? '');
  const { type, data = {} } = body as CallbackBody;
  const { choices = [] } = data;
  if (!exchange) return error(404, 10062, 'Unknown interaction');
  if (exchange.callback) return error(400, 40060, 'Interaction has already been acknowledged.');
  const refused = type === MESSAGE ? refusal(data) : null;
  if (refused) return refused;
  if (choices.length > 25 || choices.some(({ name, value }) => !isChoice(name) || !isChoice(value)))
    return error(400, 50035, 'Invalid Form Body');
  exchange.callback = {
    type,
    ephemeral: ((data.flags ?? 0) & 64) !== 0,
    choices,
    data,
    at: Date.now(),
  };
  if (query.get('with_response') !== 'true') return NO_CONTENT;
  const message = sentMessage(snowflake(), exchange.channelId, data);
  return ok({
    interaction: { id: exchange.id, type: 2 },
    resource: { type, message: messageJson(message) },
  });
};

const isChoice = (text: string): boolean => text.length >= 1 && text.length <= 100;

const webhookMessage =
  (list: 'edits' | 'followUps'): Route =>
  ({ params, body }, { exchanges }) => {
    const exchange = exchanges.get(params.token ?? '');
    if (!exchange?.callback) return error(404, 10015, 'Unknown Webhook');
    if (exchange.expires) return error(401, 50027, 'Invalid Webhook Token');
    const refused = refusal(body as MessageBody);
    if (refused) return refused;
    const { on, edits, callback, channelId } = exchange;
    // The reply is one message in many states, and that of a press is the one with the button.
    const state = on ?? edits[0];
    const sent = body as MessageBody;
    const message =
      list === 'edits'
        ? sentMessage(
            state?.id ?? snowflake(),
            channelId,
            sent,
            state?.ephemeral ?? callback.ephemeral,
          )
        : sentMessage(snowflake(), channelId, sent);
    exchange[list].push(message);
    return ok(messageJson(message));
  };

const channelMessage: Route = ({ params, body }, state) => {
  const { nonce, enforce_nonce } = body as MessageBody;
  const same = state.messages.find((sent) => enforce_nonce && sent.body.nonce === nonce);
  if (same) return ok(messageJson(same));
  const refused = refusal(body as MessageBody);
  if (refused) return refused;
  const message = sentMessage(
    params.message ?? snowflake(),
    params.channel ?? '',
    body as MessageBody,
  );
  state.messages.push(message);
  return ok(messageJson(message));
};

/** Any that the bot has sent. */
const getMessage: Route = ({ params }, { messages, exchanges }) => {
  const replies = [...exchanges.values()].flatMap(({ edits, followUps }) => [
    ...edits,
    ...followUps,
  ]);
  const found = [...messages, ...replies].findLast(({ id }) => id === params.message);
  return found ? ok(messageJson(found)) : error(404, 10008, 'Unknown Message');
};

/** Newest first, as Discord has them. */
const channelMessages: Route = ({ params, query }, { messages }) => {
  const after = BigInt(query.get('after') ?? '0');
  const found = messages.filter(
    ({ id, channelId }) => channelId === params.channel && BigInt(id) > after,
  );
  return ok(
    found
      .slice(0, Number(query.get('limit') ?? 50))
      .map(messageJson)
      .reverse(),
  );
};

/** A thread from a message has the message's id. */
const startThread: Route = ({ params, body }, state) => {
  if (state.refuseThreads) return error(403, 50013, 'Missing Permissions');
  const { name } = body as { readonly name: string };
  if (name.length < 1 || name.length > 100) return error(400, 50035, 'Invalid Form Body');
  state.threads.push({ id: params.message ?? '', name });
  return ok(threadJson(params.message ?? '', name, params.channel ?? CHANNEL_ID, BOT.id));
};

const application = () => ({ id: BOT.id, name: BOT.username, description: '', flags: 0 });

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /gateway/bot': gateway,
  'GET /users/@me': () => ok(userJson(BOT)),
  'POST /users/@me/channels': () => ok(channelJson(DM_CHANNEL_ID)),
  'GET /applications/@me': () => ok(application()),
  'GET /applications/:app/commands': (_, state) => ok(state.globalCommands.answer()),
  'PUT /applications/:app/commands': ({ body }, state) => putCommands(state.globalCommands, body),
  'GET /applications/:app/guilds/:guild/commands': ({ params }, state) =>
    ok(state.commandsOf(params.guild ?? '').answer()),
  'PUT /applications/:app/guilds/:guild/commands': ({ params, body }, state) =>
    putCommands(state.commandsOf(params.guild ?? ''), body),
  'DELETE /applications/:app/commands/:id': ({ params }, state) => {
    state.globalCommands.remove(params.id ?? '');
    return NO_CONTENT;
  },
  'POST /interactions/:id/:token/callback': callback,
  'PATCH /webhooks/:app/:token/messages/:message': webhookMessage('edits'),
  'POST /webhooks/:app/:token': webhookMessage('followUps'),
  'GET /channels/:channel': ({ params }) => ok(channelJson(params.channel ?? '')),
  'GET /channels/:channel/messages': channelMessages,
  'POST /channels/:channel/messages': channelMessage,
  'GET /channels/:channel/messages/:message': getMessage,
  'PATCH /channels/:channel/messages/:message': channelMessage,
  'POST /channels/:channel/messages/:message/threads': startThread,
  'POST /channels/:channel/typing': () => NO_CONTENT,
};

const PATTERNS = Object.entries(ROUTES).map(([route, handle]) => ({
  pattern: new RegExp(`^${route.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  handle,
}));

/** Answers like Discord's REST API; `path` has no base, e.g. `/users/@me`. */
export function answerRest(
  method: string,
  path: string,
  request: Omit<RestRequest, 'params'>,
  state: RestState,
): Answer {
  for (const { pattern, handle } of PATTERNS) {
    const match = pattern.exec(`${method} ${path}`);
    if (match) return handle({ ...request, params: match.groups ?? {} }, state);
  }
  return error(404, 0, '404: Not Found');
}

/** Interaction routes carry their own token in the path. */
export const needsBotToken = (path: string): boolean => !/^\/(interactions|webhooks)\//.test(path);
