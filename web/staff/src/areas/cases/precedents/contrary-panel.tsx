import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { verdictTones } from '../status.ts'
import { PrecedentCard } from './precedent-card.tsx'
import { contraryQuery } from './queries.ts'
import './precedents.css'

/** Questions much like this one that were answered the other way. It stands in the way of nothing. */
export function ContraryPanel({ caseId }: { caseId: string }) {
  const t = useTexts('precedents')
  const words = useTexts('case')
  const nameOf = useNameOf()
  const found = useQuery(contraryQuery(caseId)).data ?? []
  if (found.length === 0) return null
  return (
    <section className="f-contrary" aria-labelledby="case-contrary">
      <h2 id="case-contrary">{t('contrary.heading')}</h2>
      <p className="f-case__quiet">{t('contrary.lead')}</p>
      {found.map(({ partId, topic, unit, verdict, precedents }) => (
        <div key={partId} className="f-contrary__one">
          <p>
            {t('contrary.here', { unit: nameOf(unit), topic })}{' '}
            <StatusTag tone={verdictTones[verdict]}>{words(`verdict.${verdict}`)}</StatusTag>
          </p>
          <ul>
            {precedents.map((precedent) => (
              <PrecedentCard key={precedent.answerId} precedent={precedent} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
