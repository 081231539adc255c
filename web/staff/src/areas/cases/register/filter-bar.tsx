import { MagnifyingGlassIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { Button } from '../../../../../ui/library.ts'
import { areasQuery, unitsQuery } from '../lookups.ts'
import { type CaseFilters, type FilterChange, isNarrowed, sorts } from './filters.ts'

type Props = { filters: CaseFilters; onChange: (change: FilterChange) => void }

/** What narrows the list: words, mine, unit, area, and the order. */
export function FilterBar({ filters, onChange }: Props) {
  const t = useTexts('cases')
  const nameOf = useNameOf()
  const language = useLanguage()
  const units = useQuery(unitsQuery)
  const areas = useQuery(areasQuery)
  const clear = { mine: undefined, unit: undefined, area: undefined, company: undefined, q: undefined }
  const unitOptions = (units.data ?? []).map((unit) => ({ id: unit.id, name: nameOf(unit) }))
  const areaOptions = (areas.data ?? []).map(({ id, title, titleEn }) => ({
    id,
    name: language === 'en' ? titleEn : title,
  }))

  return (
    <search className="f-cases__filters" aria-label={t('filters')}>
      <Words value={filters.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <Choice
        label={t('filter.unit')}
        all={t('filter.unit.all')}
        value={filters.unit}
        options={unitOptions}
        onChange={(unit) => onChange({ unit })}
      />
      <Choice
        label={t('filter.area')}
        all={t('filter.area.all')}
        value={filters.area}
        options={areaOptions}
        onChange={(area) => onChange({ area })}
      />
      <select
        className="ds-input"
        aria-label={t('sort')}
        value={filters.sort ?? 'received'}
        disabled={Boolean(filters.q)}
        onChange={({ target }) => onChange({ sort: sorts.find((sort) => sort === target.value) })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </select>
      <Checkbox
        label={t('filter.mine')}
        checked={filters.mine ?? false}
        onChange={(on) => onChange({ mine: on ? true : undefined })}
      />
      {isNarrowed(filters) ? (
        <Button variant="tertiary" onClick={() => onChange(clear)}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </search>
  )
}

/** Searches while one types, a moment after the last letter. */
function Words({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  const t = useTexts('cases')
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
    <label className="f-cases__words">
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
  all: string
  value: string | undefined
  options: readonly { id: string; name: string }[]
  onChange: (id: string | undefined) => void
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  const t = useTexts('cases')
  // While the choices are on their way nothing has gone.
  const isGone = value !== undefined && options.length > 0 && !options.some(({ id }) => id === value)
  return (
    <select
      className="ds-input"
      aria-label={label}
      data-chosen={value !== undefined || undefined}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">{all}</option>
      {isGone ? <option value={value}>{t('filter.gone')}</option> : null}
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
