import { useParams } from '@tanstack/react-router'
import { CompanyView } from '../../areas/companies/company-view.tsx'

/** One company. */
export function CompanyPage() {
  const { companyId } = useParams({ from: '/shell/companies/$companyId' })
  return <CompanyView key={companyId} companyId={companyId} />
}
