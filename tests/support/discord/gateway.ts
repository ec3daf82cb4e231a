import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { BOT, GUILD_ID, guildJson, userJson } from './world.js';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  acknowledge: 11,
} as const;
const AUTHENTICATION_FAILED = 4004;
const DISALLOWED_INTENTS = 4014;

const GUILDS = 1 << 0;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
export const MESSAGE_CONTENT = 1 << 15;
/** Members, presences and the text of messages. */
const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;

/** The intent without which an event does not come; 0 for those that always do. */
function intentFor(event: string, inGuild: boolean): number {
  if (event === 'GUILD_CREATE') return GUILDS;
  if (event === 'MESSAGE_CREATE') return inGuild ? GUILD_MESSAGES : DIRECT_MESSAGES;
  return 0;
}

interface Packet {
  readonly op: number;
  readonly d: {
    readonly token?: string;
    readonly intents?: number;
    readonly shard?: readonly [id: number, count: number];
    readonly session_id?: string;
    readonly seq?: number;
  } | null;
}

interface Dispatched {
  readonly shard: number;
  readonly packet: {
    readonly op: number;
    readonly t: string;
    readonly s: number;
    readonly d: object;
  };
}

/** https://docs.discord.com/developers/events/gateway#sharding */
const shardOf = (guild: string, count: number): number =>
  Number((BigInt(guild) >> 22n) % BigInt(count));

/** Discord's gateway for one bot in one server: it can be asked to break the connection. */
export class Gateway {
  readonly #sockets: WebSocketServer;
  /** The connections of the bot, one a shard. */
  readonly #bots = new Map<number, WebSocket>();
  #count = 1;
  #sequence = 0;
  /** Of the sessions, for a resumption. */
  #sent: Dispatched[] = [];
  identifies = 0;
  /** The shards that logged in, in the order they did. */
  readonly logins: (readonly [id: number, count: number])[] = [];
  resumes = 0;
  /** Heartbeats of the bot, over all of its connections. */
  heartbeats = 0;
  heartbeatMs = 41_250;
  /** Whether heartbeats are answered; a connection without that is dead. */
  acknowledges = true;
  /** Whether new connections are broken off at once. */
  isDown = false;
  /** Connections that were broken off so. */
  refused = 0;
  /** The codes with which the bot's connections were closed. */
  readonly closes: number[] = [];
  /** As asked for at the last login. */
  intents = 0;
  /** Whether the portal allows the bot the text of all messages. */
  allowsMessageContent = false;

  constructor(
    server: Server,
    private readonly token: string,
    private readonly url: () => string,
    private readonly changed: () => void,
  ) {
    this.#sockets = new WebSocketServer({ server });
    this.#sockets.on('connection', (socket) => {
      if (!this.isDown) return this.#greet(socket);
      this.refused++;
      socket.terminate();
      this.changed();
    });
  }

  get isConnected(): boolean {
    return this.#bots.size > 0;
  }

  /** The shard that serves the server; another one serves no one here but, if it is 0, direct messages. */
  get homeShard(): number {
    return shardOf(GUILD_ID, this.#count);
  }

  /**
   * Like Discord, drops what the bot did not ask for at its login, and keeps what comes while it is
   * away for its resumption.
   */
  dispatch(event: string, data: object): void {
    if (this.identifies === 0) throw new Error(`No bot is there to receive ${event}.`);
    const inGuild = 'guild_id' in data;
    const needed = intentFor(event, inGuild);
    if ((this.intents & needed) !== needed) return;
    this.#sendEvent(inGuild ? this.homeShard : 0, event, data);
  }

  /** Asks the bot to connect anew. */
  reconnect(): void {
    this.#sendAll({ op: OP.reconnect, d: null });
  }

  invalidate(resumable: boolean): void {
    this.#sendAll({ op: OP.invalidSession, d: resumable });
  }

  /** Breaks the connections as a network does. */
  cut(): void {
    for (const bot of this.#bots.values()) bot.terminate();
  }

  /** Sends what no Discord should. */
  sendRaw(event: string, data: unknown): void {
    this.#sendEvent(this.homeShard, event, data as object);
  }

  /** Sends the last event a second time. */
  repeatLast(): void {
    const { t, d } = this.#sent.at(-1)!.packet;
    this.dispatch(t, d);
  }

  drop(code: number): void {
    for (const bot of this.#bots.values()) bot.close(code);
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket): void {
    socket.on('message', (data) => this.#receive(socket, JSON.parse(String(data)) as Packet));
    socket.on('close', (code) => {
      this.closes.push(code);
      for (const [shard, bot] of this.#bots) if (bot === socket) this.#bots.delete(shard);
      this.changed();
    });
    this.#send(socket, { op: OP.hello, d: { heartbeat_interval: this.heartbeatMs } });
  }

  #receive(socket: WebSocket, { op, d }: Packet): void {
    if (op === OP.heartbeat) this.#beat(socket);
    if (op !== OP.identify && op !== OP.resume) return;
    if (d?.token !== this.token) {
      socket.close(AUTHENTICATION_FAILED, 'Authentication failed.');
      return;
    }
    if (op === OP.identify && !this.#isAllowed(d.intents ?? 0)) {
      socket.close(DISALLOWED_INTENTS, 'Disallowed intent(s).');
      return;
    }
    if (op === OP.identify) this.#welcome(socket, d.intents ?? 0, d.shard ?? [0, 1]);
    else this.#resume(socket, Number(d.session_id), d.seq ?? 0);
    this.changed();
  }

  #beat(socket: WebSocket): void {
    this.heartbeats++;
    if (this.acknowledges) this.#send(socket, { op: OP.acknowledge });
    this.changed();
  }

  #isAllowed(intents: number): boolean {
    return (
      (intents & (this.allowsMessageContent ? PRIVILEGED & ~MESSAGE_CONTENT : PRIVILEGED)) === 0
    );
  }

  #welcome(bot: WebSocket, intents: number, shard: readonly [id: number, count: number]): void {
    const [id, count] = shard;
    this.identifies++;
    this.logins.push(shard);
    this.#sent = this.#sent.filter((sent) => sent.shard !== id);
    this.intents = intents;
    this.#count = count;
    this.#bots.set(id, bot);
    const guilds = id === this.homeShard ? [{ id: GUILD_ID, unavailable: true }] : [];
    this.#sendEvent(id, 'READY', {
      v: 10,
      user: userJson(BOT),
      guilds,
      session_id: String(id),
      resume_gateway_url: this.url(),
      shard,
      application: { id: BOT.id, flags: 0 },
    });
    if (guilds.length > 0) this.#sendEvent(id, 'GUILD_CREATE', guildJson());
  }

  #resume(bot: WebSocket, shard: number, last: number): void {
    this.resumes++;
    this.#bots.set(shard, bot);
    for (const sent of this.#sent)
      if (sent.shard === shard && sent.packet.s > last) this.#send(bot, sent.packet);
    this.#sendEvent(shard, 'RESUMED', {});
  }

  /** To the connection of the shard, and kept for a resumption. */
  #sendEvent(shard: number, event: string, data: object): void {
    const packet = { op: OP.dispatch, t: event, s: ++this.#sequence, d: data };
    this.#sent = [...this.#sent.slice(-500), { shard, packet }];
    const bot = this.#bots.get(shard);
    if (bot) this.#send(bot, packet);
  }

  #sendAll(packet: object): void {
    for (const bot of this.#bots.values()) this.#send(bot, packet);
  }

  #send(socket: WebSocket, packet: object): void {
    socket.send(JSON.stringify(packet));
  }
}
