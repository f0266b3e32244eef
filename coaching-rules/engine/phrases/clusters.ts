import { type Node, onwardFrom } from './nfa';
import type { Cluster, Ending, Step } from './state';
import { kindOf, kinds, takes } from './word-keys';

const none: readonly never[] = [];

/**
 * The clusters of a graph, each made when it is first reached. Gaps and captures have clusters of
 * their own beside those for plain words: together they would make a new one of nearly every sentence.
 */
export class Clusters {
  /** By a hash of their places. */
  readonly #known = new Map<number, Cluster[]>();
  /** Those of one place and all that is reached from it without a word, by the place's id. */
  readonly #alone: (readonly Cluster[] | undefined)[] = [];
  #count = 0;
  #steps = 0;
  #gatherings = 0;

  /** How many steps the clusters know, taken or not: what they cost in memory. */
  get steps(): number {
    return this.#steps;
  }

  /** The clusters of a place and of all that is reached from it without a word. */
  at(place: Node): readonly Cluster[] {
    return (this.#alone[place.id] ??= this.#split(onwardFrom(place)));
  }

  behind(step: Step): readonly Cluster[] {
    const [only] = step.places;
    step.clusters ??=
      only && step.places.length === 1 ? this.at(only) : this.#split(this.#gather(step.places));
    return step.clusters;
  }

  /** Marks on the places themselves tell which are there already: a set would cost more than the rest. */
  #gather(places: readonly Node[]): readonly Node[] {
    this.#gatherings += 1;
    const nodes: Node[] = [];
    for (const place of places) {
      for (const node of onwardFrom(place)) {
        if (node.gathered === this.#gatherings) continue;
        node.gathered = this.#gatherings;
        nodes.push(node);
      }
    }
    return nodes;
  }

  #split(nodes: readonly Node[]): readonly Cluster[] {
    const plain = nodes.filter((node) => !takesAnyWord(node));
    if (plain.length === nodes.length) return [this.#cluster(plain)];
    const wide = this.#cluster(nodes.filter(takesAnyWord));
    return plain.length === 0 ? [wide] : [this.#cluster(plain), wide];
  }

  /** The one cluster of these places. */
  #cluster(nodes: readonly Node[]): Cluster {
    const places = nodes.length > 1 ? nodes.toSorted((a, b) => a.id - b.id) : nodes;
    const hash = hashOf(places);
    const alike = this.#known.get(hash);
    const known = alike?.find((cluster) => isSame(cluster.places, places));
    if (known) return known;
    const cluster = clusterOf(places, this.#count);
    this.#count += 1;
    this.#steps += 1 + cluster.words.size;
    if (alike) alike.push(cluster);
    else this.#known.set(hash, [cluster]);
    return cluster;
  }
}

const takesAnyWord = ({ anyWord, captured }: Node): boolean =>
  anyWord !== null || captured !== null;

const leadsUnnamed = (node: Node): boolean => takesAnyWord(node) || node.number !== null;

/** A number for a list of places, the same for the same places (FNV-1a). */
function hashOf(places: readonly Node[]): number {
  let hash = 0x811c9dc5;
  for (const { id } of places) hash = Math.imul(hash ^ id, 0x01000193);
  return hash;
}

function isSame(some: readonly Node[], others: readonly Node[]): boolean {
  return some.length === others.length && some.every((place, index) => place === others[index]);
}

function lead<K>(steps: Map<K, Step>, key: K, to: Node): void {
  const step = steps.get(key);
  if (step) step.places.push(to);
  else steps.set(key, stepTo([to]));
}

const stepTo = (places: Node[]): Step => ({ places, clusters: null, state: null });

function clusterOf(places: readonly Node[], id: number): Cluster {
  const ends: Ending[] = [];
  const words = new Map<number, Step>();
  const cues = new Map<string, Step>();
  for (const node of places) {
    for (const pattern of node.ends ?? none) ends.push({ place: node.id, pattern });
    if (node.behind) lead(words, node.word, node.behind);
    node.words?.forEach((to, word) => lead(words, word, to));
    node.cues?.forEach((to, cue) => lead(cues, cue, to));
  }
  return {
    id,
    places,
    ends,
    words,
    ofAny: places.some(leadsUnnamed) ? behindAny(places) : none,
    cues: cues.size > 0 ? cues : null,
  };
}

/** By the kind of word, where it leads whichever word it is. */
function behindAny(places: readonly Node[]): readonly (Step | null)[] {
  return Array.from({ length: kinds }, (_, kind) => {
    const { isNumber, takenBy } = kindOf(kind);
    const behind = places.flatMap(({ anyWord, number, captured }) => {
      const isTaken =
        captured !== null && takenBy > (captured.isMore ? takes.newCapture : takes.none);
      return [(isNumber && number) || none, anyWord ?? none, isTaken ? captured.node : none].flat();
    });
    return behind.length > 0 ? stepTo(behind) : null;
  });
}
