import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSettled } from '../../../../lib/settled.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { AllCompanies } from './all-companies.tsx'
import { CompanyTable } from './company-table.tsx'
import { companySearchQuery } from './queries.ts'
import { RecentCompanies } from './recent-companies.tsx'
import './companies.css'

const SHORTEST = 2

/** Companies by number or name; before anything is typed, those heard of last. */
export function CompaniesPage() {
  const t = useTexts('companies')
  const [text, search] = useState('')
  const query = useSettled(text.trim())
  const isAsked = query.length >= SHORTEST
  const found = useQuery({ ...companySearchQuery(query), enabled: isAsked })
  const fault = isAsked ? found.data?.numberFault : null
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="f-companies__search">
        <TextField
          label={t('search')}
          hint={t('search.hint')}
          type="search"
          name="company"
          value={text}
          error={fault ? t(`fault.${fault}`) : undefined}
          onChange={search}
        />
      </div>
      {isAsked ? (
        <CompanyTable
          caption={t('found')}
          rows={found.data?.items}
          error={found.error}
          onRetry={() => void found.refetch()}
          empty={<EmptyState title={t('none', { text: query })}>{t('noneDo')}</EmptyState>}
        />
      ) : (
        <>
          <RecentCompanies />
          <AllCompanies />
        </>
      )}
    </>
  )
}
