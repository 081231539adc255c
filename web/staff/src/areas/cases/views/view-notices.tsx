import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { areasQuery, unitsQuery } from '../lookups.ts'
import { type CaseFilters, NO_VIEW, withChange } from '../register/filters.ts'
import type { SavedView } from './queries.ts'

type Props = {
  views: readonly SavedView[] | undefined
  filters: CaseFilters
  onFilters: (filters: CaseFilters) => void
}

/** Says what of the address is no longer there: its view, or a unit or an area that it filters by. */
export function ViewNotices({ views, filters, onFilters }: Props) {
  const t = useTexts('cases')
  const units = useQuery(unitsQuery).data
  const areas = useQuery(areasQuery).data
  const { saved, unit, area } = filters
  const gone = (['saved', 'unit', 'area'] as const).filter(
    (name) =>
      ({
        saved: saved && saved !== NO_VIEW && isMissing(views, saved),
        unit: unit && isMissing(units, unit),
        area: area && isMissing(areas, area),
      })[name],
  )
  return gone.map((name) => (
    <div key={name} className="f-views__notice">
      <p>{t(`gone.${name}`)}</p>
      <Button
        variant="tertiary"
        onClick={() => onFilters(withChange(filters, { [name]: name === 'saved' ? NO_VIEW : undefined }))}
      >
        {t(`gone.${name}.do`)}
      </Button>
    </div>
  ))
}

/** Not among those that are there, or no longer in use; nothing is missing while they are on their way. */
function isMissing(all: readonly { id: string; active?: boolean }[] | undefined, id: string): boolean {
  return all !== undefined && !all.some((one) => one.id === id && one.active !== false)
}
