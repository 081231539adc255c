import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Slot } from '../company-slots/queries.ts'
import { ProposedTime } from './proposed-time.tsx'
import './replies.css'

type Answers = Slot['answers']

/** What a company has answered to the time that it has. */
export function CompanyAnswers({ answers }: { answers: Answers }) {
  if (answers.length === 0) return null
  return (
    <Suspense fallback={null}>
      <div className="f-replies__company">
        {answers.map((answer) => (
          <Said key={answer.name + answer.at} answer={answer} />
        ))}
      </div>
    </Suspense>
  )
}

function Said({ answer: { name, answer, isToEarlierTime, comment, proposed } }: { answer: Answers[number] }) {
  const t = useTexts('meetingReplies')
  return (
    <p data-declined={(answer === 'declined' && !isToEarlierTime) || undefined}>
      {isToEarlierTime ? `${name}: ${t(`earlier.${answer}`)}` : null}
      {!isToEarlierTime && proposed ? (
        <>
          {t('company.proposes', { name })} <ProposedTime {...proposed} />
        </>
      ) : null}
      {isToEarlierTime || proposed ? null : t(`company.${answer}`, { name })}
      {comment ? <q className="f-replies__said">{comment}</q> : null}
    </p>
  )
}
