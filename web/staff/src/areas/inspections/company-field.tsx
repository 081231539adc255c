import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSettled } from '../../../../lib/settled.ts'
import { FieldFrame } from '../../../../ui/field-frame.tsx'
import { Button, Input } from '../../../../ui/library.ts'
import { companiesQuery } from './queries.ts'

const SHORTEST = 2

type Named = { readonly id: string; readonly name: string; readonly address?: string }
type Props = { chosen: Named; onChange: (company: Named) => void; error: string | undefined }

/** Which company is visited: found by name or number in any spelling. */
export function CompanyField({ chosen, onChange, error }: Props) {
  const t = useTexts('inspections')
  const [typed, type] = useState('')
  const words = useSettled(typed.trim())
  const isAsked = words.length >= SHORTEST
  const found = useQuery({ ...companiesQuery(words), enabled: isAsked, placeholderData: keepPreviousData })
  const items = isAsked ? (found.data ?? []) : []
  if (chosen.id)
    return (
      <p className="f-visits__chosen">
        <span>
          <span className="f-visits__quiet">{t('form.company')}</span> <strong>{chosen.name}</strong>
        </span>
        <Button variant="tertiary" onClick={() => onChange({ id: '', name: '' })}>
          {t('form.company.change')}
        </Button>
      </p>
    )
  return (
    <div>
      <FieldFrame label={t('form.company')} hint={t('form.company.hint')} error={error}>
        {(ids) => (
          <Input
            {...ids}
            type="search"
            autoComplete="off"
            maxLength={160}
            value={typed}
            onChange={({ target }) => type(target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </FieldFrame>
      <output className="ds-sr-only">
        {isAsked && found.data ? t('form.company.found', { count: items.length }) : ''}
      </output>
      {items.length > 0 ? (
        <ul className="f-visits__found">
          {items.map((company) => (
            <li key={company.id}>
              <button type="button" onClick={() => onChange(company)}>
                <strong>{company.name}</strong> <span className="f-visits__quiet">{company.city}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
