import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type CardPlace, placeCard } from './place-card';
import type { Size, Surroundings } from './surroundings';

/** Where the card stands, from its own size as it is now. */
export function useCardPlace(
  card: RefObject<HTMLElement | null>,
  surroundings: Surroundings,
): CardPlace {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return undefined;
    const measure = () => {
      const frame = element.offsetHeight - element.clientHeight;
      const width = element.offsetWidth;
      // The whole height, also of what is scrolled away now.
      const height = element.scrollHeight + frame;
      setSize((size) =>
        size.width === width && size.height === height ? size : { width, height },
      );
    };
    measure();
    // In the same frame: a card that grew must not be seen over the reply box first.
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(element);
    return () => observer.disconnect();
  }, [card]);

  return placeCard(surroundings, size);
}
