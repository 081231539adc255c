import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { delayQuery } from '../delay/queries.ts'
import { promisesQuery } from './queries.ts'
import '../waiting/waiting.css'

/** Every date that the company has been told, the latest first, with why it moved; and what it was told of delays. */
export function PromisesCard({ caseId }: { caseId: string }) {
  const t = useTexts('waiting')
  const language = useLanguage()
  const promises = useQuery(promisesQuery(caseId)).data ?? []
  const notices = useQuery(delayQuery(caseId)).data?.items ?? []
  if (promises.length + notices.length === 0) return null
  return (
    <section className="f-side-facts__card">
      <div className="f-side-facts__head">
        <h2>{t('promises.title')}</h2>
      </div>
      <ol className="f-promises">
        {promises.map(({ on, earlier, reason, by, at, mailed }) => (
          <li key={`${at} ${on}`}>
            <p>
              <strong>
                <DateText value={on} />
              </strong>
              {earlier && earlier !== on ? (
                <> {t('promises.from', { date: formatDay(earlier, language) })}</>
              ) : null}
            </p>
            {reason ? <p className="f-case__text">{reason}</p> : null}
            <p className="f-case__quiet">
              {by ? t('promises.by', { name: by }) : null} <DateText value={at} />
            </p>
            {earlier && !mailed ? <p className="f-case__quiet">{t('promises.unmailed')}</p> : null}
          </li>
        ))}
      </ol>
      {notices.length > 0 ? (
        <>
          <h3>{t('delay.told')}</h3>
          <ol className="f-promises">
            {notices.map(({ id, at, by, reason }) => (
              <li key={id}>
                <p className="f-case__text">{reason}</p>
                <p className="f-case__quiet">
                  {by ? t('promises.by', { name: by }) : null} <DateText value={at} />
                </p>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  )
}
