import { useParams } from '@tanstack/react-router'
import { CompanyView } from '../../areas/companies/company-view.tsx'
import { CompanyVisits } from '../../areas/inspections/company-visits.tsx'

/** One company, with what each area has going with it. */
export function CompanyPage() {
  const { companyId } = useParams({ from: '/shell/companies/$companyId' })
  return (
    <CompanyView
      key={companyId}
      companyId={companyId}
      sections={(company) => <CompanyVisits company={company} />}
    />
  )
}
