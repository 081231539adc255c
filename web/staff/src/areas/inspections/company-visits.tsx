import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Button, Heading } from '../../../../ui/library.ts'
import { companyVisitsQuery } from './queries.ts'
import { VisitTable } from './visit-table.tsx'
import './inspections.css'

/** Visits of all units to a company, the latest first. */
export function CompanyVisits({ company }: { company: { readonly id: string; readonly name: string } }) {
  const t = useTexts('inspections')
  const visits = useQuery(companyVisitsQuery(company.id))
  const plan = (
    <Link to="/inspections/new" search={{ company: company.id, name: company.name }}>
      {t('plan')}
    </Link>
  )
  return (
    <section className="f-companies__section" aria-labelledby="company-visits">
      <Heading level={2} data-size="2xs" id="company-visits">
        {t('company.title')}
      </Heading>
      <VisitTable
        caption={t('company.title')}
        rows={visits.data}
        error={visits.error}
        onRetry={() => void visits.refetch()}
        empty={
          <EmptyState title={t('company.none')} action={plan}>
            {t('company.none.text')}
          </EmptyState>
        }
        withoutCompany
      />
      {visits.data && visits.data.length > 0 ? (
        <Button asChild variant="tertiary">
          {plan}
        </Button>
      ) : null}
    </section>
  )
}
