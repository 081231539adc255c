import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { FactRow } from '../../../../ui/fact-row.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { CompanyCases } from './company-cases.tsx'
import { CompanyContacts } from './company-contacts.tsx'
import { FormText } from './form-text.tsx'
import { NumberText } from './number-text.tsx'
import { type Company, companyQuery } from './queries.ts'
import './companies.css'

/** A company, and everything that the municipality has going with it. */
export function CompanyView({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const company = useQuery(companyQuery(companyId))
  if (isApiError(company.error, 404)) throw company.error
  const up = (
    <Link to="/companies" activeOptions={{ exact: true }}>
      {t('title')}
    </Link>
  )
  if (!company.data) {
    return (
      <>
        <PageHeader title={t('one')} above={up} />
        {company.error ? (
          <ErrorState error={company.error} onRetry={() => void company.refetch()} />
        ) : (
          <Skeletons kind="page" />
        )}
      </>
    )
  }
  return (
    <>
      <PageHeader title={company.data.name} above={up} />
      <CompanyFacts company={company.data} />
      <CompanyCases companyId={companyId} />
      <CompanyContacts companyId={companyId} />
    </>
  )
}

const sources = ['manual', 'web', 'register', 'demo'] as const

function CompanyFacts({ company }: { company: Company }) {
  const t = useTexts('companies')
  const { form, address, city, source, fetchedAt } = company
  const known = sources.find((each) => each === source)
  const place = [address, city].filter(Boolean).join(', ')
  return (
    <FactRow
      label={t('facts')}
      facts={[
        { label: t('fact.number'), value: <NumberText company={company} /> },
        { label: t('column.form'), value: <FormText form={form} /> },
        { label: t('fact.place'), value: place || t('unknown') },
        {
          label: t('fact.source'),
          value: known ? t(`source.${known}`) : source,
          note: fetchedAt ? <DateText value={fetchedAt} /> : undefined,
        },
      ]}
    />
  )
}
