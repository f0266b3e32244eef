import { MatchPattern } from '@webext-core/match-patterns';
import { helpDesks } from './index';

/** Match patterns of every frame of another page that shows a help desk's chat. */
export const framePatterns: readonly string[] = helpDesks.flatMap(({ frames = [] }) => frames);

/** Those of them that the help desk at this address may show. */
export const framesAt = (address: string): readonly string[] =>
  helpDesks
    .filter(({ hosts }) => hosts.some((pattern) => new MatchPattern(pattern).includes(address)))
    .flatMap(({ frames = [] }) => frames);
