import { statuses } from '@/domain/library';
import type { Facets } from '@/domain/search/found';
import { type Field, withoutQuotes } from '@/domain/search/written';
import { statusText } from '@/locale/status-text';
import { text } from '@/locale/text';
import { ChoiceMenu } from './ChoiceMenu';
import { TagChip } from './TagChip';

interface Props {
  facets: Facets;
  colours: Record<string, string>;
  /** What the query wishes for in a field. */
  chosen: (field: Field) => string | undefined;
  /** Undefined takes the wish out of the query. */
  onChoose: (field: Field, value: string | undefined) => void;
}

/** The wishes that readers have most, with how many papers fulfil each. */
export function FilterChips({ facets, colours, chosen, onChoose }: Props) {
  const toggle = (field: Field, value: string) =>
    onChoose(field, chosen(field) === value ? undefined : value);
  return (
    <div class="filter-chips filters">
      <div class="filter-chips counted">
        {statuses
          .filter((status) => facets.statuses[status] > 0)
          .map((status) => (
            <Chip
              key={status}
              label={statusText(status)}
              count={facets.statuses[status]}
              pressed={chosen('status') === status}
              onPress={() => toggle('status', status)}
            />
          ))}
        {facets.favourites > 0 && (
          <Chip
            label={text('shelfFavourites')}
            count={facets.favourites}
            pressed={chosen('is') !== undefined}
            onPress={() => toggle('is', 'favourite')}
          />
        )}
        {facets.notes > 0 && (
          <Chip
            label={text('shelfWithNote')}
            count={facets.notes}
            pressed={chosen('has') !== undefined}
            onPress={() => toggle('has', 'note')}
          />
        )}
      </div>
      <ChoiceMenu
        label={text('shelfTags')}
        chosen={named(
          chosen('tag'),
          facets.tags.map(({ tag }) => tag),
        )}
        choices={facets.tags.map(({ tag, count }) => ({
          value: tag,
          count,
          content: <TagChip tag={tag} colour={colours[tag]} />,
        }))}
        onChoose={(tag) => onChoose('tag', tag)}
      />
      <ChoiceMenu
        label={text('shelfSites')}
        chosen={named(
          chosen('in'),
          facets.sites.map(({ site }) => site),
        )}
        choices={facets.sites.map(({ site, count }) => ({ value: site, count, content: <bdi>{site}</bdi> }))}
        onChoose={(site) => onChoose('in', site)}
      />
    </div>
  );
}

/** The one of the names that a query means: it cannot spell quotes. */
function named(written: string | undefined, names: string[]): string | undefined {
  return names.find((name) => withoutQuotes(name) === written) ?? written;
}

interface ChipProps {
  label: string;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function Chip({ label, count, pressed, onPress }: ChipProps) {
  return (
    <button type="button" class="filter-chip" aria-pressed={pressed} onClick={onPress}>
      {label} <span class="count">{count.toLocaleString()}</span>
    </button>
  );
}
