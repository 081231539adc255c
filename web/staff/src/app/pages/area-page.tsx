import { useParams } from '@tanstack/react-router'
import { AreaMeetings } from '../../areas/meetings/on-area/area-meetings.tsx'
import { AreaView } from '../../areas/responsibility/area/area-view.tsx'

/** One area of the responsibility map. */
export function AreaPage() {
  const { code } = useParams({ from: '/shell/map/$code' })
  return (
    <AreaView key={code} code={code}>
      <AreaMeetings code={code} />
    </AreaView>
  )
}
