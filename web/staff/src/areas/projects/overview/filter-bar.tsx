import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { Button, Label } from '../../../../../ui/library.ts'
import { type FilterChange, isNarrowed, type ProjectFilters, phaseFilters, visibilities } from '../filters.ts'
import { areasQuery, unitsQuery } from '../queries.ts'

type Props = { filters: ProjectFilters; onChange: (change: FilterChange) => void }

const NOTHING: FilterChange = {
  q: undefined,
  unit: undefined,
  phase: undefined,
  area: undefined,
  company: undefined,
  visibility: undefined,
  from: undefined,
  to: undefined,
  stale: undefined,
  mine: undefined,
}

/** What narrows the list, whichever way it is seen. */
export function FilterBar({ filters, onChange }: Props) {
  const t = useTexts('projects')
  const nameOf = useNameOf()
  const language = useLanguage()
  const units = useQuery(unitsQuery).data ?? []
  const areas = useQuery(areasQuery).data ?? []
  return (
    <search className="f-projects__filters" aria-label={t('filters')}>
      <Words value={filters.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <Choice
        label={t('filter.unit')}
        value={filters.unit ?? ''}
        options={[
          { value: '', label: t('filter.unit.all') },
          ...units.map((unit) => ({ value: unit.id, label: nameOf(unit) })),
        ]}
        onChange={(unit) => onChange({ unit: unit || undefined })}
      />
      <Choice
        label={t('filter.phase')}
        value={filters.phase ?? 'active'}
        options={phaseFilters.map((value) => ({ value, label: t(`filter.phase.${value}`) }))}
        onChange={(value) => onChange({ phase: phaseFilters.find((one) => one === value) })}
      />
      <Choice
        label={t('filter.area')}
        value={filters.area ?? ''}
        options={[
          { value: '', label: t('filter.area.all') },
          ...areas.map(({ id, title, titleEn }) => ({
            value: id,
            label: language === 'en' ? titleEn : title,
          })),
        ]}
        onChange={(area) => onChange({ area: area || undefined })}
      />
      <Choice
        label={t('filter.visibility')}
        value={filters.visibility ?? ''}
        options={[
          { value: '', label: t('filter.visibility.all') },
          ...visibilities.map((value) => ({ value, label: t(`visibility.${value}`) })),
        ]}
        onChange={(value) => onChange({ visibility: visibilities.find((one) => one === value) })}
      />
      <Day label={t('filter.from')} value={filters.from} onChange={(from) => onChange({ from })} />
      <Day label={t('filter.to')} value={filters.to} onChange={(to) => onChange({ to })} />
      <Checkbox
        label={t('filter.mine')}
        checked={filters.mine ?? false}
        onChange={(on) => onChange({ mine: on || undefined })}
      />
      <Checkbox
        label={t('filter.stale')}
        checked={filters.stale ?? false}
        onChange={(on) => onChange({ stale: on || undefined })}
      />
      {isNarrowed(filters) ? (
        <Button variant="tertiary" onClick={() => onChange(NOTHING)}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </search>
  )
}

/** Searches while one types, a moment after the last letter. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const t = useTexts('projects')
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  const settled = useSettled(typed)
  // The address was changed elsewhere: by the back button, or by clearing.
  if (shown !== value) {
    setShown(value)
    if (typed.trim() !== value) setTyped(value)
  }
  const send = useEffectEvent((words: string) => {
    if (words !== value) onChange(words)
  })
  useEffect(() => send(settled.trim()), [settled])
  return (
    <label className="f-projects__words">
      <MagnifyingGlassIcon aria-hidden />
      <span className="ds-sr-only">{t('filter.words')}</span>
      <input
        type="search"
        className="ds-input"
        placeholder={t('filter.words')}
        maxLength={200}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className="ds-input"
      aria-label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

type DayProps = { label: string; value: string | undefined; onChange: (day: string | undefined) => void }

function Day({ label, value, onChange }: DayProps) {
  return (
    <Label className="f-projects__day" weight="regular">
      {label}
      <input
        type="date"
        className="ds-input"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </Label>
  )
}
