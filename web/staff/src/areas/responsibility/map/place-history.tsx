import { useQuery } from '@tanstack/react-query'
import { addDays } from '../../../../../lib/calendar.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { areaQuery, type Period } from '../queries.ts'
import { pastOf } from './past-of.ts'

/** How the square that is pointed at came to be: who decided it, and what was before. Also for those who hear it. */
export function PlaceHistory({ code, unit }: { code: string; unit: string }) {
  const t = useTexts('responsibility')
  // Whoever passes over many squares asks for none of them.
  const asked = useSettled(`${code} ${unit}`)
  const area = useQuery({ ...areaQuery(code), enabled: asked === `${code} ${unit}` })
  if (!area.data) return null
  const { now, before } = pastOf(area.data.history, unit)
  return (
    <>
      {now?.proposedBy
        ? t('history.proposed', { name: now.proposedBy, heads: now.approvedBy.join(', ') })
        : now?.setBy
          ? t('explain.setBy', { name: now.setBy })
          : null}
      {now && (now.proposedBy || now.setBy) ? '. ' : null}
      {before ? <Before period={before} /> : null}
    </>
  )
}

function Before({ period: { role, unit, to } }: { period: Period }) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  return (
    <>
      {t('explain.before', { unit: nameOf(unit), role: t(`role.${role}`).toLowerCase() })}
      {to ? (
        <>
          {' '}
          {t('explain.through')} <DateText value={addDays(to, -1)} />.
        </>
      ) : null}
    </>
  )
}
