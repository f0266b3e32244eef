import { listen, type Noticed } from './listening';

/** Who wrote a line of a practice chat, as its markup says it. */
export type From = 'customer' | 'agent' | 'bot' | 'system' | 'note';

/** What a simulated customer says at most once, the first line whose conditions hold. */
interface Line {
  /** All of these are noticed in the agent's last message. */
  readonly now?: readonly Noticed[];
  /** All of these have been noticed in the chat so far. */
  readonly sofar?: readonly Noticed[];
  /** None of these has been noticed so far. */
  readonly never?: readonly Noticed[];
  readonly say: readonly string[];
  /** The customer leaves after it. */
  readonly leaves?: true;
}

/** A simulated customer: one file in `customers/`. */
export interface Customer {
  /** The same as the file's name. */
  readonly id: string;
  readonly name: string;
  /** What the chat is about, for the list. */
  readonly topic: string;
  /** Minutes since they wrote when the page opens. */
  readonly waited: number;
  /** Words that show that the agent picked up what they told of themselves. */
  readonly detail: readonly string[];
  /** How the chat stands when the page opens. */
  readonly opening: readonly {
    readonly from: 'customer' | 'bot' | 'system';
    readonly text: string;
  }[];
  readonly lines: readonly Line[];
  /** Said in turn when no line fits: they feel passed over and say it again. */
  readonly passedOver: readonly string[];
}

/** What a customer answers. */
export interface Answer {
  readonly say: readonly string[];
  readonly leaves: boolean;
}

const holds = (line: Line, now: ReadonlySet<Noticed>, sofar: ReadonlySet<Noticed>): boolean =>
  (line.now ?? []).every((what) => now.has(what)) &&
  (line.sofar ?? []).every((what) => sofar.has(what)) &&
  !(line.never ?? []).some((what) => sofar.has(what));

/** Makes a customer come alive: each message of the agent gets an answer, the same ones always the same. */
export function playCustomer(customer: Customer): (message: string) => Answer {
  const sofar = new Set<Noticed>();
  const left = [...customer.lines];
  let repeats = 0;
  return (message) => {
    const now = listen(message, customer.name, customer.detail);
    for (const what of now) sofar.add(what);
    const index = left.findIndex((line) => holds(line, now, sofar));
    const [line] = index === -1 ? [] : left.splice(index, 1);
    if (line !== undefined) return { say: line.say, leaves: line.leaves ?? false };
    const again = customer.passedOver[repeats % customer.passedOver.length] ?? '…';
    repeats += 1;
    return { say: [again], leaves: false };
  };
}
