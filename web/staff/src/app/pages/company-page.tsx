import { useParams } from '@tanstack/react-router'
import { CompanyView } from '../../areas/companies/company-view.tsx'
import { CompanyVisits } from '../../areas/inspections/company-visits.tsx'
import { CompanyMeetings } from '../../areas/meetings/on-company/company-meetings.tsx'
import { CompanyProjects } from '../../areas/projects/of-company/company-projects.tsx'
import { CompanyNow } from './company-now.tsx'

/** One company, with what each area has going with it. */
export function CompanyPage() {
  const { companyId } = useParams({ from: '/shell/companies/$companyId' })
  return (
    <CompanyView
      key={companyId}
      companyId={companyId}
      now={({ id }) => <CompanyNow companyId={id} />}
      sections={(company) => (
        <>
          <CompanyVisits company={company} />
          <CompanyMeetings companyId={company.id} />
          <CompanyProjects companyId={company.id} />
        </>
      )}
    />
  )
}
