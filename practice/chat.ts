import { type Customer, type From, playCustomer } from './customer';

/** One line of the transcript. */
export interface ChatMessage {
  /** Never used twice, not even after a reload: what was counted once stays counted. */
  readonly id: string;
  readonly from: From;
  readonly author: string;
  readonly text: string;
  readonly at: Date;
}

export interface Chat {
  readonly customer: Customer;
  readonly messages: readonly ChatMessage[];
  readonly typing: boolean;
  /** True when the customer wrote last and waits. */
  readonly waiting: boolean;
  send(text: string): void;
  note(text: string): void;
}

const minute = 60_000;

/** How long they take to read, and to write. People need a second or two. */
const reading = 500;
const writing = (text: string): number => Math.min(1500, 500 + text.length * 8);

/**
 * Opens a chat with a simulated customer.
 *
 * @param changed Called after every change of what there is to show.
 */
export function openChat(customer: Customer, agentName: string, changed: () => void): Chat {
  const messages: ChatMessage[] = [];
  const answer = playCustomer(customer);
  const authors: Readonly<Record<From, string>> = {
    customer: customer.name,
    agent: agentName,
    bot: 'Assistant',
    system: 'System',
    note: agentName,
  };
  let typing = false;
  /** Grows with every message sent: a customer who is answered meanwhile starts over. */
  let turn = 0;

  function add(from: From, text: string, at = new Date()): void {
    const id = `${customer.id}-${at.getTime().toString(36)}-${messages.length}`;
    messages.push({ id, from, author: authors[from], text, at });
    changed();
  }

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });

  async function reply(text: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const { say, leaves } = answer(text);
    for (const line of say) {
      await pause(reading);
      typing = mine === turn;
      changed();
      await pause(writing(line));
      typing = false;
      add('customer', line);
    }
    if (leaves) add('system', `${customer.name} has left the chat.`);
  }

  for (const { from, text } of customer.opening) {
    add(from, text, new Date(Date.now() - customer.waited * minute));
  }

  return {
    customer,
    messages,
    get typing() {
      return typing;
    },
    get waiting() {
      return (
        messages.findLast(({ from }) => from === 'customer' || from === 'agent')?.from ===
        'customer'
      );
    },
    send: (text) => {
      add('agent', text);
      void reply(text);
    },
    note: (text) => add('note', text),
  };
}
