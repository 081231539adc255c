import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { HandoverEnding } from './handover-ending.tsx'
import { HandoverQuestion } from './handover-question.tsx'
import { HandoverStatusTag } from './handover-status.tsx'
import { caseHandoversQuery } from './queries.ts'

/** How the case has been passed on: each question, and how it was answered. */
export function HandoverTrail({ caseId }: { caseId: string }) {
  const t = useTexts('handover')
  const handovers = useQuery(caseHandoversQuery(caseId)).data ?? []
  if (handovers.length === 0) return null
  return (
    <section aria-labelledby="handover-trail">
      <h2 id="handover-trail" className="f-case__heading">
        {t('trail.title')}
      </h2>
      <ol className="f-handover__trail">
        {handovers.map((handover) => (
          <li key={handover.id}>
            <HandoverStatusTag status={handover.status} />
            <HandoverQuestion handover={handover} />
            {handover.endedAt ? <HandoverEnding handover={handover} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
