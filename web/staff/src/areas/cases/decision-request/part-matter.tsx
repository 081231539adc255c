import { useQuery } from '@tanstack/react-query'
import { useNow } from '../../../../../lib/clock.ts'
import { daysUntil } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { decisionRequestsQuery, MATTER_DAYS } from './queries.ts'

type Props = { caseId: string; partId: string; onName: () => void; onDate: () => void }

/** The formal matter of a part, from when the company may ask for a decision, and the way to name it. */
export function PartMatter({ caseId, partId, onName, onDate }: Props) {
  const t = useTexts('waiting')
  const present = useNow()
  const data = useQuery(decisionRequestsQuery(caseId)).data
  const matter = data?.matters.find((one) => one.partId === partId)
  const latest = matter ? MATTER_DAYS.findLast((day) => matter[day] !== null) : undefined
  const mayName = data?.may.worksOn.includes(partId) ?? false
  if (!matter && !mayName) return null
  return (
    <div className="f-part__matter">
      <p>
        {matter ? (
          <>
            <span className="f-case__quiet">{t('matter.title')}:</span> {t(`matter.is.${matter.basis}`)}
            {matter.reference ? (
              <>
                , <span className="f-number">{matter.reference}</span>
              </>
            ) : null}
            {matter.begunOn ? (
              <>
                . {t('matter.begun')} <DateText value={matter.begunOn} />
              </>
            ) : null}
            {latest ? (
              <>
                . {t(`dates.is.${latest}`)} <DateText value={matter[latest] ?? ''} />
              </>
            ) : null}
            {matter.mayRequestFrom && daysUntil(matter.mayRequestFrom, present) > 0 ? (
              <>
                . {t('matter.from')} <DateText value={matter.mayRequestFrom} />
              </>
            ) : null}
            {'. '}
          </>
        ) : null}
        {mayName ? (
          <button type="button" className="ds-link" onClick={onName}>
            {t(matter ? 'matter.change' : 'matter.name')}
          </button>
        ) : null}
        {mayName && matter?.begunOn ? (
          <>
            {' · '}
            <button type="button" className="ds-link" onClick={onDate}>
              {t('dates.open')}
            </button>
          </>
        ) : null}
      </p>
      {matter?.hasComeToTime ? <p className="f-part__time">{t('matter.time')}</p> : null}
    </div>
  )
}
