import { type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Sender = Browser.runtime.MessageSender;
type Listener = (value: unknown) => void;

/** One end of a port. */
interface End {
  readonly name: string;
  readonly sender: Sender | undefined;
  readonly onMessage: { readonly addListener: (listener: Listener) => void };
  readonly onDisconnect: { readonly addListener: (listener: Listener) => void };
  readonly postMessage: (message: unknown) => void;
  readonly disconnect: () => void;
}

/** What the fake browser lacks of `runtime`: ports between a page and the background. */
export interface Ports {
  /** Carries a request to the background; rejects when that closes the port. Tests may let it fail. */
  deliver: (message: unknown, sender?: Sender) => Promise<unknown>;
  /** As when the background is stopped: nobody listens until it starts again. */
  forget: () => void;
}

const closed = 'The port was closed before an answer came.';

export const ports: Ports = { deliver, forget: () => listeners.clear() };
const listeners = new Set<(port: End) => void>();

/** Before each test: ports as the browser has them, and a background that nobody has started. */
export function givePorts(): void {
  listeners.clear();
  ports.deliver = deliver;
  Object.assign(fakeBrowser.runtime, {
    lastError: undefined,
    onConnect: { addListener: (listener: (port: End) => void) => listeners.add(listener) },
    connect: ({ name }: { readonly name: string }) => pageEnd(name),
  });
}

function pageEnd(name: string): End {
  const messages: Listener[] = [];
  const ends: Listener[] = [];
  let open = true;
  return {
    name,
    sender: undefined,
    onMessage: { addListener: (listener) => messages.push(listener) },
    onDisconnect: { addListener: (listener) => ends.push(listener) },
    disconnect: () => {
      open = false;
    },
    postMessage(message) {
      const hear = (all: Listener[]) => (value: unknown) => {
        if (open) all.forEach((listener) => listener(value));
      };
      void ports.deliver(message).then(hear(messages), hear(ends));
    },
  };
}

function deliver(message: unknown, sender?: Sender): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (listeners.size === 0) reject(new Error(closed));
    for (const listener of listeners) {
      const heard: Listener[] = [];
      listener({
        name: 'goodturn',
        sender,
        onMessage: { addListener: (hear) => heard.push(hear) },
        onDisconnect: { addListener: () => {} },
        postMessage: resolve,
        disconnect: () => reject(new Error(closed)),
      });
      heard.forEach((hear) => hear(message));
    }
  });
}
