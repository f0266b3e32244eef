import { useEffect, useState } from 'react';
import { readEverything, watchEverything, wipe } from '@/platform/your-data';

/** Every byte stored, followed as it changes. */
export function useYourData() {
  const [stored, setStored] = useState<string | null>(null);
  const [wiped, setWiped] = useState(false);

  useEffect(() => {
    const read = (): void =>
      void readEverything().then(
        (everything) => setStored(JSON.stringify(everything, null, 2)),
        () => setStored(null),
      );
    read();
    return watchEverything(read);
  }, []);

  return {
    stored,
    wiped,
    wipe: async (): Promise<void> => {
      const { saved } = await wipe();
      setWiped(saved);
    },
  };
}
