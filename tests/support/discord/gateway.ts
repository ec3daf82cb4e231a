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
  readonly d: { readonly token?: string; readonly intents?: number } | null;
}

/** Discord's gateway for one bot in one server: it can be asked to break the connection. */
export class Gateway {
  readonly #sockets: WebSocketServer;
  #bot: WebSocket | undefined;
  #sequence = 0;
  identifies = 0;
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
    return this.#bot !== undefined;
  }

  /** Like Discord, drops what the bot did not ask for at its login. */
  dispatch(event: string, data: object): void {
    if (!this.#bot) throw new Error(`No bot is connected to receive ${event}.`);
    const needed = intentFor(event, 'guild_id' in data);
    if ((this.intents & needed) !== needed) return;
    this.#send(this.#bot, { op: OP.dispatch, t: event, s: ++this.#sequence, d: data });
  }

  drop(code: number): void {
    this.#bot?.close(code);
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #greet(socket: WebSocket): void {
    socket.on('message', (data) => this.#receive(socket, JSON.parse(String(data)) as Packet));
    socket.on('close', () => {
      if (this.#bot === socket) this.#bot = undefined;
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
    this.#bot = socket;
    if (op === OP.identify) this.#welcome(d.intents ?? 0);
    else this.#resume();
    this.changed();
  }

  #isAllowed(intents: number): boolean {
    return (
      (intents & (this.allowsMessageContent ? PRIVILEGED & ~MESSAGE_CONTENT : PRIVILEGED)) === 0
    );
  }

  #welcome(intents: number): void {
    this.identifies++;
    this.intents = intents;
    this.dispatch('READY', {
      v: 10,
      user: userJson(BOT),
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: this.url(),
      shard: [0, 1],
      application: { id: BOT.id, flags: 0 },
    });
    this.dispatch('GUILD_CREATE', guildJson());
  }

  #resume(): void {
    this.resumes++;
    this.dispatch('RESUMED', {});
  }

  #send(socket: WebSocket, packet: object): void {
    socket.send(JSON.stringify(packet));
  }
}
