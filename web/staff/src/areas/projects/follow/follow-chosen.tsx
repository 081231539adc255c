import { useQuery } from '@tanstack/react-query'
import { useLanguage, useNameOf } from '../../../../../lib/i18n.ts'
import type { ProjectFilters } from '../filters.ts'
import { areasQuery, unitsQuery } from '../queries.ts'
import { FollowButton } from './follow-button.tsx'
import './follow.css'

/** The unit and the area that the list is narrowed to can be followed from there. */
export function FollowChosen({ filters }: { filters: ProjectFilters }) {
  const nameOf = useNameOf()
  const language = useLanguage()
  const unit = useQuery(unitsQuery).data?.find(({ id }) => id === filters.unit)
  const area = useQuery(areasQuery).data?.find(({ id }) => id === filters.area)
  if (!unit && !area) return null
  return (
    <div className="f-follow__chosen">
      {unit ? <FollowButton thing={{ kind: 'unit', unitId: unit.id }} name={nameOf(unit)} /> : null}
      {area ? (
        <FollowButton
          thing={{ kind: 'area', areaId: area.id }}
          name={language === 'en' ? area.titleEn : area.title}
        />
      ) : null}
    </div>
  )
}
