import type { Topic } from '../lexicon';
import { oncePer } from '../memo';
import type { Finder } from '../phrases/hits';
import type { TextReading } from './read-text';

type Topics = readonly Pick<Topic<unknown>, 'finder'>[];

/** Which topics are found in a message, by index, in their order; once for as long as both are known. */
export const topicsFound = oncePer((topics: Topics) => {
  const byFinder = new Map<Finder, number[]>();
  topics.forEach(({ finder }, index) => {
    const indexes = byFinder.get(finder);
    if (indexes) indexes.push(index);
    else byFinder.set(finder, [index]);
  });
  // Far fewer topics are found than there are, so we begin with what is found.
  return oncePer((reading: TextReading): readonly number[] => {
    const found: number[] = [];
    for (const finder of reading.finders) found.push(...(byFinder.get(finder) ?? []));
    return found.toSorted((a, b) => a - b);
  });
});
