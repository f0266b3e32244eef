import { useSyncExternalStore } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { TeachStore } from '@/stores/teach-store';

type Stated<S> = S extends StoreApi<infer T> ? T : never;

/** Everything the lesson's store holds; the panel is small and drawn anew as a whole. */
export const useTeach = (store: TeachStore): Stated<TeachStore> =>
  // Not zustand's own hook: it brings all of React.
  useSyncExternalStore(store.subscribe, () => store.getState());
