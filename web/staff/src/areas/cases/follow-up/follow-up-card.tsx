import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { type FollowUp, followUpsQuery } from './queries.ts'
import './follow-up.css'

const WHOLE = ['overall', 'expectations', 'ideal'] as const
const SERVICE = [
  'information',
  'availability',
  'treatment',
  'competence',
  'legalCertainty',
  'efficiency',
] as const

/** How it went, as the company says, after each closing: the scores and the words. */
export function FollowUpCard({ caseId }: { caseId: string }) {
  const t = useTexts('followUp')
  const data = useQuery(followUpsQuery(caseId)).data
  if (!data || (data.items.length === 0 && !data.awaited)) return null
  return (
    <section className="f-side-facts__card" aria-labelledby="how-it-went">
      <div className="f-side-facts__head">
        <h2 id="how-it-went">{t('card.title')}</h2>
      </div>
      {data.awaited ? <p className="f-case__quiet">{t('card.awaited')}</p> : null}
      {data.items.map((item) => (
        <Said key={item.closedAt} said={item} />
      ))}
    </section>
  )
}

function Said({ said }: { said: FollowUp }) {
  const t = useTexts('followUp')
  return (
    <div className="f-follow-up">
      {said.body ? <p className="f-case__text">{said.body}</p> : null}
      <Scores said={said} questions={WHOLE} />
      <h3>{t('card.service')}</h3>
      <Scores said={said} questions={SERVICE} />
      <p className="f-case__quiet">
        {t('card.of')} <DateText value={said.closedAt} />. {t('card.answered')}{' '}
        <DateText value={said.answeredAt} />
        {said.changedAt === said.answeredAt ? null : (
          <>
            , {t('card.changed')} <DateText value={said.changedAt} />
          </>
        )}
      </p>
    </div>
  )
}

function Scores({ said, questions }: { said: FollowUp; questions: readonly (keyof FollowUp['scores'])[] }) {
  const t = useTexts('followUp')
  return (
    <dl>
      {questions.map((question) => {
        const score = said.scores[question]
        return (
          <div key={question}>
            <dt>{t(`question.${question}`)}</dt>
            <dd>{score === null ? t('card.unknown') : t('card.score', { score })}</dd>
          </div>
        )
      })}
    </dl>
  )
}
