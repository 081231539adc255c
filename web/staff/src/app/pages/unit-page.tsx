import { useParams } from '@tanstack/react-router'
import { UnitView } from '../../areas/organisation/units/unit-view.tsx'

/** A unit's own page. */
export function UnitPage() {
  const { slug } = useParams({ from: '/shell/units/$slug' })
  return <UnitView key={slug} slug={slug} />
}
