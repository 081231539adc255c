import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'

/** Another time that was proposed, with its day. */
export function ProposedTime({ startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const language = useLanguage()
  return (
    <>
      <DateText value={startsAt} weekday time />–{formatTime(endsAt, language)}
    </>
  )
}
