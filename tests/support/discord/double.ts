import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CommandBody } from './command-store.js';
import {
  type Caller,
  channelOf,
  commandData,
  INTERACTION,
  interactionEvent,
  type Message,
  messageEvent,
} from './events.js';
import {
  type Answered,
  type Choice,
  type Exchange,
  messageJson,
  type SentMessage,
} from './exchange.js';
import { type Fault, Faults } from './faults.js';
import { Gateway, MESSAGE_CONTENT } from './gateway.js';
import { type HttpAnswer, type HttpRequest, jsonServer } from './json-server.js';
import type { ComponentBody, EmbedBody } from './limits.js';
import { type RecordedRequest, Recorder } from './recorder.js';
import { type Answer, answerRest, needsBotToken, RestState } from './rest.js';
import { BOT, GUILD_ID, snowflake } from './world.js';

export interface Slash extends Caller {
  /** Tells the answer from progress; by default the first state of the reply is the answer. */
  readonly until?: (message: SentMessage) => boolean;
  readonly timeoutMs?: number;
}

type Options = Readonly<Record<string, string | boolean>>;

/** A press, a choice or a form; what leads to it. */
export interface Press extends Caller {
  readonly expires?: boolean;
}

/** A choice from the menu of a message. */
export interface Menu extends Caller {
  /** Of the message. */
  readonly embeds?: readonly EmbedBody[];
}

/** What a message to the bot led to. */
export interface MessageAnswer {
  readonly typing: RecordedRequest;
  readonly reply: SentMessage;
}

/** As much of Discord as a bot needs, on this machine: REST and gateway on one port of 127.0.0.1. */
export class DiscordDouble {
  readonly #server: Server;
  readonly #recorder: Recorder;
  readonly #state: RestState;
  readonly #faults = new Faults();
  readonly gateway: Gateway;

  private constructor(
    readonly token: string,
    patienceMs: number,
  ) {
    this.#recorder = new Recorder(patienceMs);
    this.#server = jsonServer('/api/v10', (request) => this.#answer(request));
    this.#state = new RestState(() => this.#url('ws'));
    const changed = (): void => this.#recorder.touch();
    this.gateway = new Gateway(this.#server, token, () => this.#url('ws'), changed);
  }

  /** `patienceMs`, for what a test waits for, is by default a little less than jest's own. */
  static async start(token = 'right.token', patienceMs = 4000): Promise<DiscordDouble> {
    const double = new DiscordDouble(token, patienceMs);
    await new Promise<void>((resolve) => double.#server.listen(0, '127.0.0.1', resolve));
    return double;
  }

  async close(): Promise<void> {
    this.gateway.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The setting DISCORD_API_URL. */
  get apiUrl(): string {
    return `${this.#url('http')}/api`;
  }

  get requests(): readonly RecordedRequest[] {
    return this.#recorder.requests;
  }

  /** What was posted to channels; replies to interactions stand in their exchange. */
  get messages(): readonly SentMessage[] {
    return this.#state.messages;
  }

  get commands(): {
    readonly global: readonly CommandBody[];
    readonly guild: readonly CommandBody[];
  } {
    return { global: this.#state.globalCommands.all, guild: this.#state.commandsOf(GUILD_ID).all };
  }

  fail(fault: Fault): void {
    this.#faults.add(fault);
  }

  /** Everything about an exchange that has its answer, and all requests so far. */
  forget(exchange: Exchange): void {
    this.#state.exchanges.delete(exchange.token);
    this.#recorder.requests.length = 0;
  }

  until<T>(look: () => T | undefined, what: string, timeoutMs?: number): Promise<T> {
    return this.#recorder.until(look, what, timeoutMs);
  }

  /** Resolves when the bot is connected and has registered commands. */
  async ready(timeoutMs?: number): Promise<void> {
    const isReady = (): true | undefined => {
      const { global, guild } = this.commands;
      return (this.gateway.isConnected && global.length + guild.length > 0) || undefined;
    };
    await this.until(isReady, 'a bot with commands', timeoutMs);
  }

  /** A user's slash command, up to its final reply. Where a command may be used is not checked. */
  async slash(name: string, options: Options = {}, slash: Slash = {}): Promise<Answered> {
    const exchange = this.startSlash(name, options, slash);
    const { until = () => true, timeoutMs } = slash;
    const look = (): SentMessage | undefined => exchange.edits.find(until);
    const final = await this.until(look, `the answer to /${name}`, timeoutMs);
    return { ...exchange, callback: exchange.callback!, final };
  }

  /** Sends the command and waits for nothing. */
  startSlash(
    name: string,
    options: Options = {},
    caller: Caller & { readonly expires?: boolean } = {},
  ): Exchange {
    const { global, guild } = this.commands;
    if (![...global, ...guild].some((command) => command.name === name.split(' ')[0]))
      throw new Error(`No command /${name} is registered.`);
    const values = Object.entries(options).map(([option, value]) => ({ name: option, value }));
    return this.#interact(INTERACTION.command, commandData(name, values), caller);
  }

  /** A user's choice from the menu of a message. */
  useMessageMenu(name: string, content: string, { embeds = [], ...caller }: Menu = {}): Exchange {
    const target = { ...messageEvent({ ...caller, content, mentions: [BOT] }), embeds };
    const data = {
      id: '500000000000000002',
      type: 3,
      name,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    };
    return this.#interact(INTERACTION.command, data, caller);
  }

  /** A press of the button with that label, or of one with any id: anyone can make it up. */
  press(
    on: SentMessage,
    button: { readonly label: string } | { readonly id: string },
    by: Press = {},
  ) {
    const id = 'id' in button ? button.id : idOf(on, ({ label }) => label === button.label);
    return this.#interact(INTERACTION.component, { custom_id: id, component_type: 2 }, by, on);
  }

  /** A choice from the menu of a message. */
  choose(on: SentMessage, value: string, by: Press = {}): Exchange {
    const offers = ({ options }: ComponentBody) => options?.some((one) => one.value === value);
    const data = { custom_id: idOf(on, offers), component_type: 3, values: [value] };
    return this.#interact(INTERACTION.component, data, by, on);
  }

  /** Sends in the form that a press opened. */
  submit(
    on: SentMessage,
    form: Exchange,
    fields: Readonly<Record<string, string>>,
    by: Press = {},
  ) {
    const components = Object.entries(fields).map(([custom_id, value]) => ({
      type: 18,
      id: 1,
      component: { type: 4, id: 2, custom_id, value },
    }));
    const data = { custom_id: form.callback?.data.custom_id, components };
    return this.#interact(INTERACTION.form, data, by, on);
  }

  get threads(): readonly { readonly id: string; readonly name: string }[] {
    return this.#state.threads;
  }

  recommendShards(count: number): void {
    this.#state.shards = count;
  }

  refuseThreads(): void {
    this.#state.refuseThreads = true;
  }

  /** What is suggested for an option while `typed` stands there. */
  async autocomplete(name: string, option: string, typed: string): Promise<readonly Choice[]> {
    const options = [{ name: option, value: typed, focused: true }];
    const exchange = this.#interact(INTERACTION.autocomplete, commandData(name, options), {});
    const callback = await this.until(() => exchange.callback, `suggestions for /${name}`);
    return callback.choices;
  }

  mention(text: string, by: Omit<Caller, 'permissions'> = {}): Promise<MessageAnswer> {
    return this.ask({ ...by, content: `<@${BOT.id}> ${text}`, mentions: [BOT] });
  }

  dm(text: string): Promise<MessageAnswer> {
    return this.ask({ content: text, where: 'dm' });
  }

  /** A reply to a message of the bot, which pings it. */
  reply(to: SentMessage, content: string, by: Partial<Message> = {}): Promise<MessageAnswer> {
    return this.ask({ ...by, content, mentions: [BOT], repliesTo: to });
  }

  /** Anyone's message; waits for nothing and returns its id. */
  say(message: Message): string {
    const event = messageEvent(message, (this.gateway.intents & MESSAGE_CONTENT) !== 0);
    this.gateway.dispatch('MESSAGE_CREATE', event);
    return event.id;
  }

  /** Anyone's message, up to the bot's answer. */
  async ask(message: Message): Promise<MessageAnswer> {
    const before = this.requests.length;
    const id = this.say(message);
    const look = (): SentMessage | undefined =>
      this.messages.find(({ body }) => body.message_reference?.message_id === id);
    const reply = await this.until(look, `the reply to "${message.content}"`);
    const path = `/channels/${channelOf(message)}/typing`;
    const typing = await this.until(
      () => this.requests.slice(before).find((request) => request.path === path),
      'a sign of typing',
    );
    return { typing, reply };
  }

  #interact(
    type: number,
    data: object,
    caller: Caller & { readonly expires?: boolean },
    on?: SentMessage,
  ): Exchange {
    const exchange: Exchange = {
      id: snowflake(),
      token: `interaction-${snowflake()}`,
      channelId: channelOf(caller),
      expires: caller.expires ?? false,
      on,
      callback: undefined,
      edits: [],
      followUps: [],
    };
    this.#state.exchanges.set(exchange.token, exchange);
    const message = on && messageJson(on);
    const event = interactionEvent(exchange, type, data, caller, message);
    this.gateway.dispatch('INTERACTION_CREATE', event);
    return exchange;
  }

  #answer({ method, path, query, body, authorization }: HttpRequest): HttpAnswer {
    const refused = needsBotToken(path) && authorization !== `Bot ${this.token}`;
    const fault = this.#faults.next(method, path);
    const answer = refused
      ? { status: 401, body: { code: 0, message: '401: Unauthorized' } }
      : (!fault || fault.done) && answerRest(method, path, { query, body }, this.#state);
    const given = fault?.answer ?? (answer as Answer);
    const status = typeof given.status === 'number' ? given.status : 0;
    const at = Date.now();
    this.#recorder.add({ method, path, query: String(query), body, authorization, at, status });
    return given;
  }

  #url(scheme: 'http' | 'ws'): string {
    const { port } = this.#server.address() as AddressInfo;
    return `${scheme}://127.0.0.1:${port}`;
  }
}

function idOf(on: SentMessage, isIt: (component: ComponentBody) => boolean | undefined): string {
  const all = (on.body.components ?? []).flatMap(({ components = [] }) => components);
  const found = all.find(isIt)?.custom_id;
  if (!found) throw new Error(`No such button or choice in: ${JSON.stringify(all)}`);
  return found;
}
