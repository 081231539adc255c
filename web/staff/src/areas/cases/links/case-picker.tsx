import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { FieldFrame } from '../../../../../ui/field-frame.tsx'
import { Input, Spinner } from '../../../../../ui/library.ts'
import { CaseStatusTag } from '../case-status.tsx'
import type { CaseView } from '../shapes.ts'
import { findCasesQuery, similarToQuery } from './queries.ts'
import './links.css'

type Props = {
  /** The case that it is about, so that those alike are shown at once. */
  of?: CaseView
  label: string
  chosen: string
  onChange: (caseId: string) => void
  error?: string | undefined
}

const SHORTEST = 2
const nothingYet = { id: '', company: null, place: '', contact: { email: null } }

/** Finds another case by number or words; until something is typed, those that are alike. */
export function CasePicker({ of, label, chosen, onChange, error }: Props) {
  const t = useTexts('case')
  const name = useId()
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  const isSearching = words.length >= SHORTEST
  const found = useQuery({
    ...findCasesQuery(words),
    enabled: isSearching,
    placeholderData: keepPreviousData,
  })
  const similar = useQuery({ ...similarToQuery(of ?? nothingYet), enabled: of !== undefined })
  const rows = (isSearching ? found.data : similar.data)?.filter(({ id }) => id !== of?.id) ?? []
  return (
    <div className="f-picker">
      <FieldFrame label={label} hint={t('picker.hint')} error={error}>
        {(ids) => (
          <span className="f-picker__box">
            <Input
              {...ids}
              type="search"
              autoComplete="off"
              maxLength={200}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            {isSearching && found.isFetching ? (
              <Spinner aria-label={t('picker.searching')} data-size="xs" />
            ) : null}
          </span>
        )}
      </FieldFrame>
      <fieldset className="f-picker__found" hidden={!of && !isSearching}>
        <legend>{t(isSearching ? 'picker.found' : 'picker.similar', { count: rows.length })}</legend>
        {rows.map((row) => (
          // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- its text is the case's title
          <label key={row.id} className="f-picker__case" data-chosen={row.id === chosen || undefined}>
            <input
              type="radio"
              className="ds-input"
              name={name}
              checked={row.id === chosen}
              onChange={() => onChange(row.id)}
            />
            <span>
              <strong>{row.title}</strong>
              <span className="f-case__quiet">
                <span className="f-number">{row.number}</span> <CaseStatusTag status={row.status} plain />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {isSearching && found.data?.length === 0 ? <p className="f-case__quiet">{t('picker.none')}</p> : null}
    </div>
  )
}
