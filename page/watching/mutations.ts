/** Most records kept between two readings; more are cheaper to answer with a full reading. */
const RECORDS_KEPT = 2000;

/** What happened in the page since it was last asked. */
export interface Mutations {
  /**
   * Watches all of these elements, and of the rest of the page only what comes and goes. With null the
   * whole page is watched. Takes effect when the elements differ from before.
   *
   * @returns false when that changes what is watched, so that earlier records are not the whole story.
   */
  scope(roots: readonly Element[] | null): boolean;
  /** What changed in the roots, or null when that is not known; forgets it. */
  take(): readonly MutationRecord[] | null;
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
  let roots: readonly Element[] | null = null;
  let records: MutationRecord[] | null = null;

  const inner = new MutationObserver((news) => {
    const heard = news.filter((record) => !ours(record));
    if (heard.length === 0) return;
    if (records && records.length + heard.length <= RECORDS_KEPT) records.push(...heard);
    else records = null;
    changed();
  });
  const outer = new MutationObserver((news) => {
    if (roots?.some((root) => !root.isConnected)) changed();
    else if (news.some((record) => !ours(record))) looked();
  });

  function observe(): void {
    inner.disconnect();
    outer.disconnect();
    for (const root of roots ?? [document.documentElement]) inner.observe(root, everything);
    if (roots) outer.observe(document.documentElement, { childList: true, subtree: true });
  }

  signal.addEventListener('abort', () => {
    inner.disconnect();
    outer.disconnect();
  });
  observe();

  return {
    scope(next) {
      const same =
        roots === next ||
        (roots?.length === next?.length && roots?.every((root, index) => root === next?.[index]));
      if (same) return true;
      roots = next;
      records = null;
      observe();
      return false;
    },
    take() {
      const taken = records;
      records = [];
      return taken;
    },
  };
}
