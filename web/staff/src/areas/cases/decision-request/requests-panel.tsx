import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { WhyLink } from '../deadlines/why-link.tsx'
import type { CaseView } from '../shapes.ts'
import { EndDialog } from './end-dialog.tsx'
import { type DecisionRequest, decisionRequestsQuery } from './queries.ts'
import '../waiting/waiting.css'

/** Requests for decision: those whose weeks run in the way, the nearest day first, all others folded away. */
export function RequestsPanel({ of }: { of: CaseView }) {
  const t = useTexts('waiting')
  const data = useQuery(decisionRequestsQuery(of.id)).data
  const [ending, setEnding] = useState<string | null>(null)
  const items = data?.items ?? []
  const runs = ({ effect, outcome }: DecisionRequest) => effect === 'clock' && outcome === null
  const open = items.filter(runs).sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
  const others = items.filter((item) => !runs(item))
  const chosen = open.find(({ id }) => id === ending)
  if (items.length === 0) return null
  return (
    <section aria-label={t('request.title')}>
      {open.map((item) => (
        <div key={item.id} className="f-case__notice f-delay" data-tone="danger">
          <div>
            <h2>{t('request.runs', { part: item.part })}</h2>
            <p>
              {t('request.came')} <DateText value={item.receivedOn} />. {t('request.due')}{' '}
              <DateText value={item.dueOn ?? item.receivedOn} show="both" />.{' '}
              <WhyLink caseId={of.id} kind="decision_request" partId={item.partId} />
            </p>
            {item.body ? <p className="f-case__text">{item.body}</p> : null}
          </div>
          {data?.may.worksOn.includes(item.partId) ? (
            <Button variant="secondary" onClick={() => setEnding(item.id)}>
              {t('request.end')}
            </Button>
          ) : null}
        </div>
      ))}
      {others.length > 0 ? (
        <details className="f-requests">
          <summary>{t('request.earlier')}</summary>
          <ul>
            {others.map((item) => (
              <Earlier key={item.id} item={item} />
            ))}
          </ul>
        </details>
      ) : null}
      {chosen ? <EndDialog caseId={of.id} request={chosen} onClose={() => setEnding(null)} /> : null}
    </section>
  )
}

function Earlier({ item }: { item: DecisionRequest }) {
  const t = useTexts('waiting')
  const { effect, outcome, part } = item
  const what =
    effect === 'clock'
      ? t(`request.ended.${outcome ?? 'decided'}`, { part })
      : t(`request.effect.${effect}`, { part })
  return (
    <li>
      {what}, <DateText value={item.outcomeOn ?? item.receivedOn} />
      {item.reference ? ` (${item.reference})` : ''}
      {item.reason ? <span className="f-case__text">. {item.reason}</span> : null}
    </li>
  )
}
