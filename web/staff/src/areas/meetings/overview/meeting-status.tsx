import { useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import type { MeetingRow } from '../queries.ts'

const tones = {
  planned: null,
  live: 'active',
  closed: 'good',
  cancelled: 'ended',
} as const satisfies Record<MeetingRow['status'], Tone | null>

/** How a meeting stands; nothing for one that is simply to come. */
export function MeetingStatus({ status }: { status: MeetingRow['status'] }) {
  const t = useTexts('meetings')
  const tone = tones[status]
  if (!tone || status === 'planned') return null
  return (
    <StatusTag tone={tone} plain={status !== 'live'}>
      {t(`row.${status}`)}
    </StatusTag>
  )
}
