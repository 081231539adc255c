import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { waitsQuery } from './queries.ts'
import { useWaitedFor } from './use-waited-for.ts'
import './waiting.css'

/** Whom a part waits for, since when, and when it wakes. */
export function PartWait({ caseId, partId }: { caseId: string; partId: string }) {
  const t = useTexts('waiting')
  const whoIs = useWaitedFor()
  const wait = useQuery(waitsQuery(caseId)).data?.items.find(
    (one) => one.partId === partId && one.endedAt === null,
  )
  if (!wait) return null
  return (
    <div className="f-part__waits">
      <p>
        <strong>{t(`part.waits.${wait.waitsFor}`, { who: whoIs(wait) })}</strong>. {t('stands.since')}{' '}
        <DateText value={wait.beganAt} />. {t('stands.wakes')} <DateText value={wait.wakesOn} show="both" />.
      </p>
      {wait.about ? <p className="f-case__text">{wait.about}</p> : null}
    </div>
  )
}
