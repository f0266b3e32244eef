import type { Conversation, Message, Speaker } from '../coaching-rules/engine';

/** One agent message in its conversation, ready to be judged as if it were a draft. */
export interface Turn {
  readonly uid: string;
  readonly conversation: Conversation;
  readonly draft: string;
}

const speakers: readonly Speaker[] = ['customer', 'agent', 'bot', 'system', 'note', 'unknown'];
/** Labelled data show this many turns before a message; where there are as many, there may have been more. */
const window = 8;

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${what} must be an object`);
  }
  return value as Fields;
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be text`);
  return value;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${what} must be a list`);
  return value;
}

const optional = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function time(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

function message(value: unknown, what: string, key: number): Message {
  const turn = fields(value, what);
  const role = text(turn['role'], `${what}.role`);
  const speaker = speakers.find((one) => one === role);
  if (!speaker) throw new TypeError(`${what}.role must be one of ${speakers.join(', ')}`);
  return {
    key: String(key),
    speaker,
    text: text(turn['text'], `${what}.text`),
    name: optional(turn['name']),
    at: time(turn['at']),
  };
}

function conversation(
  messages: readonly Message[],
  line: Fields,
  partial: boolean,
  now: number | null,
): Conversation {
  return {
    messages,
    customerName: optional(line['customerName']),
    agentName: optional(line['agentName']),
    partial,
    now,
  };
}

/**
 * The agent messages of one line: a message with its history, or every agent turn of a whole chat.
 * @throws Error in plain words when the line is neither.
 */
export function turnsIn(json: string, number: number): readonly Turn[] {
  const line = fields(JSON.parse(json), 'the line');
  if ('turns' in line) {
    const id = optional(line['id']) ?? String(number);
    const messages = list(line['turns'], 'turns').map((turn, index) =>
      message(turn, `turns.${index}`, index),
    );
    return messages.flatMap((one, index) =>
      one.speaker === 'agent'
        ? [
            {
              uid: `${id}#${index}`,
              conversation: conversation(messages.slice(0, index), line, false, one.at),
              draft: one.text,
            },
          ]
        : [],
    );
  }
  const history = list(line['history'], 'history').map((turn, index) =>
    message(turn, `history.${index}`, index),
  );
  return [
    {
      uid: optional(line['uid']) ?? String(number),
      conversation: conversation(history, line, history.length >= window, time(line['at'])),
      draft: text(line['agent_text'], 'agent_text'),
    },
  ];
}
