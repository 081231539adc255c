import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { FilterChoice, FilterDay, MoreFilters } from '../../../../../ui/filters.tsx'
import { Button } from '../../../../../ui/library.ts'
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

const seldom = ['area', 'visibility', 'from', 'to', 'stale'] as const

/** What narrows the list, whichever way it is seen. */
export function FilterBar({ filters, onChange }: Props) {
  const t = useTexts('projects')
  const nameOf = useNameOf()
  const language = useLanguage()
  const units = useQuery(unitsQuery).data ?? []
  const areas = useQuery(areasQuery).data ?? []
  const used = seldom.filter((name) => filters[name]).length
  return (
    <search className="f-filters" aria-label={t('filters')}>
      <Words value={filters.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <FilterChoice
        label={t('filter.unit')}
        value={filters.unit ?? ''}
        options={[
          { value: '', label: t('filter.unit.all') },
          ...units.map((unit) => ({ value: unit.id, label: nameOf(unit) })),
        ]}
        onChange={(unit) => onChange({ unit: unit || undefined })}
      />
      <FilterChoice
        label={t('filter.phase')}
        value={filters.phase ?? 'active'}
        options={phaseFilters.map((value) => ({ value, label: t(`filter.phase.${value}`) }))}
        onChange={(value) => onChange({ phase: phaseFilters.find((one) => one === value) })}
      />
      <Checkbox
        label={t('filter.mine')}
        checked={filters.mine ?? false}
        onChange={(on) => onChange({ mine: on || undefined })}
      />
      <MoreFilters used={used}>
        <FilterChoice
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
        <FilterChoice
          label={t('filter.visibility')}
          value={filters.visibility ?? ''}
          options={[
            { value: '', label: t('filter.visibility.all') },
            ...visibilities.map((value) => ({ value, label: t(`visibility.${value}`) })),
          ]}
          onChange={(value) => onChange({ visibility: visibilities.find((one) => one === value) })}
        />
        <FilterDay label={t('filter.from')} value={filters.from} onChange={(from) => onChange({ from })} />
        <FilterDay label={t('filter.to')} value={filters.to} onChange={(to) => onChange({ to })} />
        <Checkbox
          label={t('filter.stale')}
          checked={filters.stale ?? false}
          onChange={(on) => onChange({ stale: on || undefined })}
        />
      </MoreFilters>
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
