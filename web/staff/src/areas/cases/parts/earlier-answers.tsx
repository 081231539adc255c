import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import type { Part } from '../shapes.ts'
import { AnswerView } from './answer-view.tsx'
import { answersQuery } from './queries.ts'

/** What the unit said before: folded away, and fetched when somebody opens it. */
export function EarlierAnswers({ caseId, part }: { caseId: string; part: Part }) {
  const t = useTexts('case')
  const [isOpen, setOpen] = useState(false)
  const answers = useQuery({ ...answersQuery(caseId, part.id), enabled: isOpen })
  if (part.earlierAnswers === 0) return null
  return (
    <details className="f-answers__earlier" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('answers.earlier', { count: part.earlierAnswers })}</summary>
      {answers.error ? <ErrorState error={answers.error} onRetry={() => void answers.refetch()} /> : null}
      {isOpen && answers.data === undefined && !answers.error ? <Skeletons count={3} /> : null}
      {answers.data?.map((answer) =>
        answer.status === 'issued' ? null : (
          <div key={answer.id}>
            <p className="f-case__quiet">{t(`answers.${answer.status}`)}</p>
            <AnswerView answer={answer} />
          </div>
        ),
      )}
    </details>
  )
}
