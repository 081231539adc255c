import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { CompanyAnswers } from './company-answers.tsx'
import { CompanyCases } from './company-cases.tsx'
import { CompanyContacts } from './company-contacts.tsx'
import { CompanyFacts } from './company-facts.tsx'
import { CompanyHistory } from './company-history.tsx'
import { CompanyMessages } from './company-messages.tsx'
import { Lookalikes } from './lookalikes.tsx'
import { Merges } from './merges.tsx'
import { OnPage } from './on-page.tsx'
import { companyQuery } from './queries.ts'
import { TroubleTag } from './trouble-tag.tsx'
import './companies.css'

type Props = {
  companyId: string
  /** What comes next with it, whichever area it is. */
  now?: (company: { readonly id: string }) => ReactNode
  /** What other areas have going with the company. */
  sections?: (company: { readonly id: string; readonly name: string }) => ReactNode
}

/** A company, and everything that the municipality has going with it. */
export function CompanyView({ companyId, now, sections }: Props) {
  const t = useTexts('companies')
  const company = useQuery(companyQuery(companyId))
  useStayingAddress(companyId, company.data?.id)
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
  const { name, trouble, formerNames } = company.data
  return (
    <>
      <PageHeader title={name} above={up} beside={<TroubleTag trouble={trouble} />} />
      {formerNames.length > 0 ? (
        <p className="f-companies__former">{t('formerNames', { names: formerNames.join(', ') })}</p>
      ) : null}
      <Lookalikes company={company.data} />
      {now?.(company.data)}
      <OnPage />
      <CompanyCases companyId={company.data.id} />
      <CompanyAnswers companyId={company.data.id} />
      <CompanyMessages companyId={company.data.id} />
      {sections?.(company.data)}
      <CompanyContacts companyId={company.data.id} />
      <CompanyFacts company={company.data} />
      <Merges companyId={company.data.id} />
      <CompanyHistory companyId={company.data.id} />
    </>
  )
}

/** The address of an entry that was merged becomes that of the company that stayed. */
function useStayingAddress(companyId: string, stayingId: string | undefined): void {
  const go = useNavigate()
  useEffect(() => {
    if (stayingId && stayingId !== companyId)
      void go({ to: '/companies/$companyId', params: { companyId: stayingId }, replace: true })
  }, [go, companyId, stayingId])
}
