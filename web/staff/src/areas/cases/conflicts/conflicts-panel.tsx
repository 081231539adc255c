import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { CaseView } from '../shapes.ts'
import { ConflictCard } from './conflict-card.tsx'
import { conflictsQuery } from './queries.ts'
import './conflicts.css'

/** Answers of the case that can't both hold: in the way while they are open, folded away when they are settled. */
export function ConflictsPanel({ of }: { of: CaseView }) {
  const t = useTexts('conflicts')
  // The words of the dialog too, so that the page does not give way to them when it opens.
  useTexts('precedents')
  const conflicts = useQuery(conflictsQuery(of.id)).data ?? []
  const open = conflicts.filter(({ status }) => status === 'open')
  const ended = conflicts.filter(({ status }) => status !== 'open')
  if (conflicts.length === 0) return null
  return (
    <section className="f-conflicts" aria-label={t('heading')}>
      {open.map((conflict) => (
        <ConflictCard key={conflict.id} caseId={of.id} conflict={conflict} />
      ))}
      {ended.length > 0 ? (
        <details className="f-conflicts__ended">
          <summary>{t('heading.ended', { count: ended.length })}</summary>
          {ended.map((conflict) => (
            <ConflictCard key={conflict.id} caseId={of.id} conflict={conflict} />
          ))}
        </details>
      ) : null}
    </section>
  )
}
