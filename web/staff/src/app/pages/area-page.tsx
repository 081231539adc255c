import { useParams } from '@tanstack/react-router'
import { AreaView } from '../../areas/responsibility/area/area-view.tsx'

/** One area of the responsibility map. */
export function AreaPage() {
  const { code } = useParams({ from: '/shell/map/$code' })
  return <AreaView key={code} code={code} />
}
