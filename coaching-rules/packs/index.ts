import type { Pack } from '../engine';
import { starter } from './starter';

/** The packs that come with Goodturn. They can be switched off, not removed. */
export const builtInPacks: readonly Pack[] = [starter];
