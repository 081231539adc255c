import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { CaseView } from '../shapes.ts'
import { DisputeCard } from './dispute-card.tsx'
import { disputesQuery } from './queries.ts'
import { ResolveDialog } from './resolve-dialog.tsx'
import './disputes.css'

/** What units disagree on in the case: in the way while it is open, folded away when it is settled. */
export function DisputesPanel({ of }: { of: CaseView }) {
  const t = useTexts('disputes')
  const disputes = useQuery(disputesQuery(of.id)).data ?? []
  const [settling, setSettling] = useState<string | null>(null)
  const open = disputes.filter(({ status }) => status === 'open')
  const ended = disputes.filter(({ status }) => status !== 'open')
  const chosen = open.find(({ id }) => id === settling)
  if (disputes.length === 0) return null
  return (
    <section className="f-disputes" aria-label={t('heading')}>
      {open.map((dispute) => (
        <DisputeCard key={dispute.id} of={of} dispute={dispute} onSettle={() => setSettling(dispute.id)} />
      ))}
      {ended.length > 0 ? (
        <details className="f-disputes__ended">
          <summary>{t('heading.ended', { count: ended.length })}</summary>
          {ended.map((dispute) => (
            <DisputeCard key={dispute.id} of={of} dispute={dispute} />
          ))}
        </details>
      ) : null}
      {chosen ? <ResolveDialog of={of} dispute={chosen} onClose={() => setSettling(null)} /> : null}
    </section>
  )
}
