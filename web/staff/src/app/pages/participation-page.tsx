import { useTexts } from '../../../../lib/i18n.ts'
import { UnitPresence } from '../../areas/meetings/unit-presence.tsx'
import { ParticipationPage as Participation } from '../../areas/organisation/participation/participation-page.tsx'

/** How units take part: in cases, and at the lots' meetings. */
export function ParticipationPage() {
  const t = useTexts('meetings')
  return (
    <Participation
      more={{
        header: t('presence.column'),
        cell: (unitId, days) => <UnitPresence unitId={unitId} days={days} />,
      }}
    />
  )
}
