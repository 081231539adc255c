import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { presenceQuery } from './queries.ts'

/** How often a unit has been at the lots' meetings, of those when somebody said whether it was, and when it last came. */
export function UnitPresence({ unitId, days }: { unitId: string; days: number }) {
  const t = useTexts('meetings')
  const found = useQuery(presenceQuery(days)).data?.find((one) => one.unitId === unitId)
  if (!found) return '–'
  const { present, said, lastPresentAt } = found
  return (
    <>
      {t('presence.share', { present, said })}
      {lastPresentAt ? (
        <>
          , {t('presence.last')} <DateText value={lastPresentAt} />
        </>
      ) : null}
    </>
  )
}
