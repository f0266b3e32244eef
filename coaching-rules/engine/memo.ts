/** Remembers the results used lately: at least half of `most`, never more than `most`. */
export class Memo<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();
  readonly #half: number;

  constructor(most: number) {
    this.#half = Math.max(1, Math.floor(most / 2));
  }

  /** `make` must not return undefined: that reads as not known. */
  get(key: K, make: () => V): V {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make();
    if (this.#young.size >= this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
    return value;
  }
}

/** Keeps what is worked out of it: where thousands of a kind are read, a weak map of them costs more than the work. */
export abstract class Remembering {
  readonly #made: { readonly by: unknown; readonly value: unknown }[] = [];

  /** What `make` makes of it, made once. */
  once<V>(make: (of: this) => V): V {
    for (const { by, value } of this.#made) {
      // It was kept under the function that made it, so it is what that function makes.
      if (by === make) return value as V;
    }
    const value = make(this);
    this.#made.push({ by: make, value });
    return value;
  }
}

/** Works something out once for each object, for as long as the object is there. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    if (key instanceof Remembering) return key.once(make);
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
