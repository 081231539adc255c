import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { CaseView } from '../shapes.ts'
import { AnswerHandoverCard } from './answer-handover-card.tsx'
import { ProposeHandoverDialog, type Receiver } from './propose-handover-dialog.tsx'
import { caseHandoversQuery } from './queries.ts'
import { ReturnedCard } from './returned-card.tsx'

/** On the case page: the open question, or the one that came back and waits for the giver. */
export function HandoverPanel({ of }: { of: CaseView }) {
  const t = useTexts('handover')
  const [latest] = useQuery(caseHandoversQuery(of.id)).data ?? []
  const [proposing, setProposing] = useState<{ first?: Receiver | undefined } | null>(null)
  const isOpen = latest?.status === 'proposed'
  if (!latest || !(isOpen || latest.waitsForDecision)) return null
  return (
    <section aria-label={t('title')}>
      {isOpen ? (
        <AnswerHandoverCard handover={latest} />
      ) : (
        <ReturnedCard handover={latest} onPropose={(first) => setProposing({ first })} />
      )}
      {proposing ? (
        <ProposeHandoverDialog of={of} first={proposing.first} onClose={() => setProposing(null)} />
      ) : null}
    </section>
  )
}
