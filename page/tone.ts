import { parentOf } from './trees';

/** Backgrounds darker than this carry light text. */
const darkBelow = 0.4;

/** Whether an element stands on a light or a dark ground, from the first opaque background under it. */
export function toneOf(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const luminance = luminanceOf(getComputedStyle(at).backgroundColor);
    if (luminance !== null) return luminance < darkBelow ? 'dark' : 'light';
  }
  return 'light';
}

/** Perceived brightness from 0 to 1 of an `rgb()` colour; null when it lets most of the ground through. */
function luminanceOf(colour: string): number | null {
  const parts = colour.match(/[\d.]+/g)?.map(Number);
  if (!colour.startsWith('rgb') || !parts || parts.length < 3) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  if (alpha < 0.5) return null;
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
