import { connect, type Socket } from 'node:net';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

type Reply = [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  value: unknown,
];

/**
 * A client of Firefox's own remote protocol over TCP: `LENGTH:[0, id, command, parameters]` out,
 * `LENGTH:[1, id, error, result]` back, lengths in bytes.
 * Source: firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #unread = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#read(data));
    socket.on('error', (error) => this.#failAll(error));
    socket.on('close', () => this.#failAll(new Error('Firefox closed the connection.')));
  }

  /** Connects to a Firefox on this machine. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  /** Sends one command and waits for its result; rejects with the browser's own message. */
  send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(this.#unread.toString('ascii', 0, colon));
      if (this.#unread.length < end) return;
      const message: unknown = JSON.parse(this.#unread.toString('utf8', colon + 1, end));
      this.#unread = this.#unread.subarray(end);
      // The first message is a greeting, not a reply.
      if (Array.isArray(message)) this.#settle(message as Reply);
    }
  }

  #settle([, id, error, value]: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === null) waiting?.resolve(value);
    else waiting?.reject(new Error(`${error.error}: ${error.message}`));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
