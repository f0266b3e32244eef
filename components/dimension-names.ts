import { i18n } from '#i18n';
import type { Dimension } from '@/coaching-rules/engine';

/** The short word that names a dimension on every screen. */
export function dimensionName(dimension: Dimension): string {
  return i18n.t(`card.dimension.${dimension}.name`);
}

/** What the dimension asks of a message, in one line. */
export function dimensionMeaning(dimension: Dimension): string {
  return i18n.t(`card.dimension.${dimension}.meaning`);
}
