import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { BOT, GUILD_ID, guildJson, userJson } from './world.js';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
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
  } | null;
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
  identifies = 0;
  /** The shards that logged in, in the order they did. */
  readonly logins: (readonly [id: number, count: number])[] = [];
  resumes = 0;
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
    this.#sockets.on('connection', (socket) => this.#greet(socket));
  }

  get isConnected(): boolean {
    return this.#bots.size > 0;
  }

  /** The shard that serves the server; another one serves no one here but, if it is 0, direct messages. */
  get homeShard(): number {
    return shardOf(GUILD_ID, this.#count);
  }

  /** Like Discord, drops what the bot did not ask for at its login. */
  dispatch(event: string, data: object): void {
    const bot = this.#bots.get('guild_id' in data ? this.homeShard : 0);
    if (!bot) throw new Error(`No bot is connected to receive ${event}.`);
    const needed = intentFor(event, 'guild_id' in data);
    if ((this.intents & needed) === needed) this.#sendEvent(bot, event, data);
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
    socket.on('close', () => {
      for (const [shard, bot] of this.#bots) if (bot === socket) this.#bots.delete(shard);
      this.changed();
    });
    this.#send(socket, { op: OP.hello, d: { heartbeat_interval: 41_250 } });
  }

  #receive(socket: WebSocket, { op, d }: Packet): void {
    if (op === OP.heartbeat) this.#send(socket, { op: OP.acknowledge });
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
    else this.#resume(socket, Number(d.session_id));
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
    this.intents = intents;
    this.#count = count;
    this.#bots.set(id, bot);
    const guilds = id === this.homeShard ? [{ id: GUILD_ID, unavailable: true }] : [];
    this.#sendEvent(bot, 'READY', {
      v: 10,
      user: userJson(BOT),
      guilds,
      session_id: String(id),
      resume_gateway_url: this.url(),
      shard,
      application: { id: BOT.id, flags: 0 },
    });
    if (guilds.length > 0) this.#sendEvent(bot, 'GUILD_CREATE', guildJson());
  }

  #resume(bot: WebSocket, shard: number): void {
    this.resumes++;
    this.#bots.set(shard, bot);
    this.#sendEvent(bot, 'RESUMED', {});
  }

  #sendEvent(bot: WebSocket, event: string, data: object): void {
    this.#send(bot, { op: OP.dispatch, t: event, s: ++this.#sequence, d: data });
  }

  #send(socket: WebSocket, packet: object): void {
    socket.send(JSON.stringify(packet));
  }
}
