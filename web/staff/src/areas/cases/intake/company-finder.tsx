import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { FieldFrame } from '../../../../../ui/field-frame.tsx'
import { Button, Input, Spinner } from '../../../../../ui/library.ts'
import { OrgNumberText } from '../../../../../ui/org-number-text.tsx'
import type { Company } from '../shapes.ts'
import { companiesQuery } from './queries.ts'

type Props = {
  onChoose: (company: Company) => void
  onAdd: (typed: string) => void
  error: string | undefined
}

const SHORTEST = 2

/** Finds a company by number in any spelling, or by name. */
export function CompanyFinder({ onChoose, onAdd, error }: Props) {
  const t = useTexts('cases')
  const ui = useTexts('ui')
  const [typed, setTyped] = useState('')
  const words = useSettled(typed.trim())
  const isAsked = words.length >= SHORTEST
  const found = useQuery({ ...companiesQuery(words), enabled: isAsked, placeholderData: keepPreviousData })
  const items = isAsked ? found.data?.items : undefined
  return (
    <div className="f-intake__finder">
      <FieldFrame label={t('new.company.search')} hint={t('new.company.search.hint')} error={error}>
        {(ids) => (
          <span className="f-intake__search">
            <Input
              {...ids}
              type="search"
              autoComplete="off"
              maxLength={160}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            {isAsked && found.isFetching ? <Spinner aria-label={ui('loading')} data-size="xs" /> : null}
          </span>
        )}
      </FieldFrame>
      <output className="ds-sr-only">{items ? t('new.company.found', { count: items.length }) : ''}</output>
      {items && items.length > 0 ? (
        <ul className="f-intake__found">
          {items.map((company) => (
            <li key={company.id}>
              <button type="button" onClick={() => onChoose(company)}>
                <strong>{company.name}</strong>
                <span>
                  {company.orgNumberShown ? <OrgNumberText value={company.orgNumberShown} /> : null}{' '}
                  {company.city}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {items ? (
        <div className="f-intake__none">
          {items.length === 0 ? <span>{t('new.company.none')}</span> : null}
          <Button variant="tertiary" onClick={() => onAdd(typed.trim())}>
            {t('new.company.add')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
