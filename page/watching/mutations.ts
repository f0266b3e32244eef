/** Most records kept between two readings; more are cheaper to answer with a full reading. */
const RECORDS_KEPT = 2000;

/** What a reading depends on; `helpdesks` says it after each. */
export interface Scopes {
  /** Watched whole: the chat, and the shadow roots and documents in it. Null when any part of the page may matter. */
  readonly chat: readonly Node[] | null;
  /** The rest of the page: of it, only what comes and goes is watched. */
  readonly page: readonly Node[];
}

/** What happened in the page since it was last asked. */
export interface Mutations {
  /** Watches these from now on. */
  watch(scopes: Scopes): void;
  /** What happened since the last call, or null when that is not known. */
  take(): News | null;
}

interface News {
  /** In what is watched whole. */
  readonly changes: readonly MutationRecord[];
  /** Whether something came or went in the rest of the page. */
  readonly elsewhere: boolean;
}

interface Listeners {
  /** Something that a reading may depend on has changed. */
  readonly changed: () => void;
  /** Something else in the page came or went: time for cheap checks. */
  readonly looked: () => void;
  /** Tells mutations that we or the agent's typing made: they are not heard. */
  readonly ours: (record: MutationRecord) => boolean;
}

/** Starts by watching the whole page. */
export function watchMutations(
  document: Document,
  { changed, looked, ours }: Listeners,
  signal: AbortSignal,
): Mutations {
  const everything = { childList: true, characterData: true, attributes: true, subtree: true };
  const comings = { childList: true, subtree: true };
  let scopes: Scopes = { chat: null, page: [document.documentElement] };
  let listening = new AbortController();
  let records: MutationRecord[] | null = null;
  let elsewhere = false;

  const inner = new MutationObserver((news) => {
    const heard = news.filter((record) => !ours(record));
    if (heard.length === 0) return;
    if (records && records.length + heard.length <= RECORDS_KEPT) records.push(...heard);
    else records = null;
    changed();
  });
  const outer = new MutationObserver((news) => {
    const heard = news.filter((record) => !ours(record));
    if (heard.length === 0) return;
    const { chat } = scopes;
    elsewhere ||= heard.some(
      (record) => !chat?.some((scope) => scope.contains(record.target)) && isOfElements(record),
    );
    if (chat?.some((scope) => !scope.isConnected)) lost();
    else looked();
  });

  /** The chat, or a frame in it, is another one: earlier records are not the whole story. */
  function lost(): void {
    records = null;
    changed();
  }

  function observe(): void {
    stop();
    listening = new AbortController();
    const { chat, page } = scopes;
    for (const scope of chat ?? page) inner.observe(scope, everything);
    if (chat) for (const scope of page) outer.observe(scope, comings);
    for (const scope of [document, ...page, ...(chat ?? [])]) {
      // A frame's new document makes no mutation, and its event stays in the tree that the frame is in.
      scope.addEventListener('load', onLoad, { capture: true, signal: listening.signal });
    }
  }

  function onLoad({ target }: Event): void {
    const { localName = '' } = target as Partial<Element>;
    if (localName === 'iframe' || localName === 'frame') lost();
  }

  function stop(): void {
    inner.disconnect();
    outer.disconnect();
    listening.abort();
  }

  signal.addEventListener('abort', stop);
  observe();

  return {
    watch(next) {
      if (isSame(scopes.page, next.page) && isSame(scopes.chat, next.chat)) return;
      scopes = next;
      // Whoever says what to watch has just read it.
      records = [];
      elsewhere = false;
      observe();
    },
    take() {
      const taken = records && { changes: records, elsewhere };
      records = [];
      elsewhere = false;
      return taken;
    },
  };
}

/** Clocks and counters write new text all the time, which puts no chat in or out of the page. */
const isOfElements = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  [...addedNodes, ...removedNodes].some(({ nodeType }) => nodeType === Node.ELEMENT_NODE);

const isSame = (one: readonly Node[] | null, other: readonly Node[] | null): boolean =>
  one === other ||
  (one?.length === other?.length && one?.every((node, index) => node === other?.[index]) === true);
