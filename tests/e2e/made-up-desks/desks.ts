import { framed, inFrame, inShadows } from '@/tests/support/made-up-inside';

/** Stands in for the list of help desks in the extension that `build.ts` builds. */
export const helpDesks = [inFrame, inShadows, framed];
