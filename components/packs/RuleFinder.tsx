import { i18n } from '#i18n';
import { type Dimension, dimensions } from '@/coaching-rules/engine';
import { dimensionName } from '../dimension-names';
import { Button } from '../ui/Button';
import { everyRule, isFiltering, type RuleFilter } from './rule-filter';

interface Props {
  readonly filter: RuleFilter;
  /** How many rules fit. */
  readonly found: number;
  readonly onChange: (filter: RuleFilter) => void;
}

/** Finds rules in all packs by words and by dimension. */
export function RuleFinder({ filter, found, onChange }: Props) {
  return (
    <section className="finder" aria-label={i18n.t('packs.find.heading')}>
      <label>
        {i18n.t('packs.find.search')}
        <input
          type="search"
          value={filter.words}
          placeholder={i18n.t('packs.find.searchHint')}
          onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
        />
      </label>
      <label>
        {i18n.t('packs.find.dimension')}
        <select
          value={filter.dimension ?? ''}
          onChange={(event) =>
            onChange({ ...filter, dimension: chosenDimension(event.currentTarget.value) })
          }
        >
          <option value="">{i18n.t('packs.find.all')}</option>
          {dimensions.map((dimension) => (
            <option key={dimension} value={dimension}>
              {dimensionName(dimension)}
            </option>
          ))}
        </select>
      </label>
      <output>{isFiltering(filter) && i18n.t('packs.find.found', found)}</output>
      {isFiltering(filter) && (
        <Button onClick={() => onChange(everyRule)}>{i18n.t('packs.find.clear')}</Button>
      )}
    </section>
  );
}

function chosenDimension(value: string): Dimension | null {
  return dimensions.find((dimension) => dimension === value) ?? null;
}
