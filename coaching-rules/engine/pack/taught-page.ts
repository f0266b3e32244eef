/** Where something is on a taught page: selectors of the grammar of `taught-page-schema.ts`, most trusted first. */
export type TaughtSelectors = readonly [string, ...string[]];

/**
 * How a message shows who wrote it. `system` stands for rows that nobody wrote to anybody, `note` for what
 * the customer does not see.
 */
export type TaughtSpeaker =
  | { readonly speaker: 'customer' | 'agent' | 'system' | 'note'; readonly when: string }
  | { readonly speaker: 'customer' | 'agent'; readonly side: 'start' | 'end' };

/**
 * What an agent taught Goodturn of one page, by pointing: where a chat stands on it. Plain data, which
 * can be stored and shared in a pack; nothing in it is code, and nothing in it is anybody's words.
 */
export interface TaughtPage {
  /** Scheme and host, without a port: "https://desk.example.com". */
  readonly site: string;
  /** The path of the address; `*` stands for one part of it, such as the number of a chat: "/chats/*". */
  readonly path: string;
  /** A conversation: the transcript and its reply box. */
  readonly conversation: TaughtSelectors;
  /** The attribute of the conversation that tells it from others; null: the address tells. */
  readonly id: string | null;
  readonly list: TaughtSelectors;
  readonly item: TaughtSelectors;
  /** The attribute of a message that tells it from others; null: what was written tells. */
  readonly key: string | null;
  readonly speakers: readonly TaughtSpeaker[];
  /** `:scope` is the message itself. */
  readonly body: TaughtSelectors;
  /** What stands in the body and is none of the words. */
  readonly drop: readonly string[];
  readonly author: { readonly at: TaughtSelectors; readonly onEach: boolean } | null;
  readonly time: {
    readonly at: TaughtSelectors;
    readonly attribute: string | null;
    readonly format: 'iso' | 'epoch' | 'words';
  } | null;
  readonly replyBox: TaughtSelectors;
  /** Found while the reply box writes a private note. Left out where nobody showed that. */
  readonly noteMode?: TaughtSelectors;
  /** Where the page shows the agent's own name, outside of chats. Left out where nobody showed that. */
  readonly agentName?: TaughtSelectors;
}
