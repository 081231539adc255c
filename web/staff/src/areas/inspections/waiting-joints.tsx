import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { JointCard } from './joint-card.tsx'
import { waitingQuery } from './queries.ts'
import './inspections.css'

/** Joint visits that one of my units has not answered. Not there at all when there is none. */
export function WaitingJoints() {
  const t = useTexts('inspections')
  const waiting = useQuery(waitingQuery).data ?? []
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting-joints" className="f-visits__waiting">
      <h2 id="waiting-joints">{t('waiting.title')}</h2>
      {waiting.map((joint) => (
        <JointCard key={joint.id} joint={joint} named />
      ))}
    </section>
  )
}
