import { XMarkIcon } from '@navikt/aksel-icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { Button } from '../../../../../ui/library.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { companiesQuery } from '../queries.ts'
import type { ProjectFormApi } from './form-api.ts'

const SHORTEST = 2

/** Companies that will notice it: found by name or number. */
export function CompaniesField({ form }: { form: ProjectFormApi }) {
  const t = useTexts('projectForm')
  const [typed, type] = useState('')
  const words = useSettled(typed.trim())
  const isAsked = words.length >= SHORTEST
  const found = useQuery({ ...companiesQuery(words), enabled: isAsked, placeholderData: keepPreviousData })
  const { companies } = form.value
  const hits = (isAsked ? (found.data ?? []) : []).filter((hit) => companies.every(({ id }) => id !== hit.id))
  return (
    <div>
      <TextField
        label={t('companies')}
        hint={t('companies.hint')}
        name="company"
        type="search"
        autoComplete="off"
        length="medium"
        optional
        value={typed}
        error={form.problems['companyIds']}
        onChange={type}
      />
      <output className="ds-sr-only">
        {isAsked && found.data ? t('companies.found', { count: hits.length }) : ''}
      </output>
      {hits.length > 0 ? (
        <ul className="f-project-form__hits" aria-label={t('companies.hits')}>
          {hits.map(({ id, name, city }) => (
            <li key={id}>
              <button
                type="button"
                className="ds-link"
                onClick={() => {
                  form.change({ companies: [...companies, { id, name }] })
                  type('')
                }}
              >
                {name}
              </button>{' '}
              <span className="f-project-form__quiet">{city}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="f-project-form__chosen" aria-label={t('companies.chosen')}>
        {companies.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Button
              icon
              variant="tertiary"
              aria-label={t('remove', { what: name })}
              onClick={() => form.change({ companies: companies.filter((one) => one.id !== id) })}
            >
              <XMarkIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
