import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { Unit } from '../queries.ts'
import { RoleMark, roles } from '../role-mark.tsx'
import type { MapFilter } from './matrix.ts'

type Props = {
  filter: MapFilter
  onChange: (change: Partial<MapFilter>) => void
  /** The day that the map is shown for; empty for today. */
  on: string
  onDay: (day: string) => void
  units: readonly Unit[]
  gaps: number
}

/** Which part of the map, and of which day; and what its letters mean. */
export function MapFilters({ filter, onChange, on, onDay, units, gaps }: Props) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  return (
    <>
      <div className="f-map__filters">
        <TextField
          label={t('filter.text')}
          type="search"
          name="text"
          value={filter.text}
          error={undefined}
          onChange={(text) => onChange({ text })}
        />
        <SelectField
          label={t('filter.unit')}
          name="unit"
          value={filter.unitId}
          error={undefined}
          placeholder={t('filter.anyUnit')}
          options={units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
          onChange={(unitId) => onChange({ unitId })}
        />
        <TextField
          label={t('filter.day')}
          type="date"
          name="day"
          length="short"
          value={on}
          error={undefined}
          onChange={onDay}
        />
      </div>
      <div className="f-map__legend">
        <ul aria-label={t('legend')}>
          {roles.map((role) => (
            <li key={role}>
              <RoleMark of={role} /> {t(`role.${role}`)}
            </li>
          ))}
        </ul>
        {gaps > 0 ? (
          <>
            <StatusTag tone="danger" plain>
              {t('gaps', { count: gaps })}
            </StatusTag>
            <Checkbox
              label={t('filter.gaps')}
              checked={filter.onlyGaps}
              onChange={(onlyGaps) => onChange({ onlyGaps })}
            />
          </>
        ) : (
          <StatusTag tone="good" plain>
            {t('gaps.none')}
          </StatusTag>
        )}
      </div>
    </>
  )
}
