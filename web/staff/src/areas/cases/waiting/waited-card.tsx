import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { waitsQuery } from './queries.ts'
import { useWaitedFor } from './use-waited-for.ts'
import './waiting.css'

const WHO = ['company', 'otherAuthority', 'unit'] as const

/** How long the case has waited, told apart by who was waited for, with each time under it. */
export function WaitedCard({ caseId }: { caseId: string }) {
  const t = useTexts('waiting')
  const whoIs = useWaitedFor()
  const data = useQuery(waitsQuery(caseId)).data
  if (!data || (data.items.length === 0 && WHO.every((who) => data.waited[who] === 0))) return null
  return (
    <section className="f-side-facts__card">
      <div className="f-side-facts__head">
        <h2>{t('waited.title')}</h2>
      </div>
      <dl className="f-waited">
        {WHO.map((who) => (
          <div key={who}>
            <dt>{t(`waited.${who}`)}</dt>
            <dd>{t('waited.days', { count: data.waited[who] })}</dd>
          </div>
        ))}
      </dl>
      {data.items.length > 0 ? (
        <details className="f-waited__times">
          <summary>{t('waited.history', { count: data.items.length })}</summary>
          <ul>
            {data.items.toReversed().map((wait) => (
              <li key={wait.id}>
                {t(`part.waits.${wait.waitsFor}`, { who: whoIs(wait) })}
                {wait.part ? `, ${t('waited.part', { part: wait.part })}` : ''},{' '}
                <DateText value={wait.beganAt} />
                {wait.endedAt ? (
                  <>
                    {'–'}
                    <DateText value={wait.endedAt} />
                  </>
                ) : null}
                : {t(`ended.${wait.ending ?? 'open'}`)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
