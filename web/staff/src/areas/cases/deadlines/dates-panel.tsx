import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { ClockEntry } from './clock-entry.tsx'
import { type Clock, clocksQuery } from './queries.ts'
import { isOver } from './why-link.tsx'
import './dates.css'

/** The dates of a case, the nearest first, each with its reason. */
export function DatesPanel({ caseId }: { caseId: string }) {
  const t = useTexts('deadlines')
  const clocks = useQuery(clocksQuery(caseId))
  const [showsEarlier, showEarlier] = useState(false)
  if (clocks.error) return <ErrorState error={clocks.error} onRetry={() => void clocks.refetch()} />
  if (!clocks.data) return <Skeletons kind="rows" count={3} />
  const open = clocks.data.filter((clock) => !isOver(clock)).sort(byDay)
  const over = clocks.data.filter(isOver)
  return (
    <>
      {open.length > 0 ? <List clocks={open} /> : <p>{t('none')}</p>}
      {over.length > 0 ? (
        <button
          type="button"
          className="ds-link f-dates__earlier"
          aria-expanded={showsEarlier}
          onClick={() => showEarlier(!showsEarlier)}
        >
          {showsEarlier ? t('earlier.hide') : t('earlier', { count: over.length })}
        </button>
      ) : null}
      {showsEarlier ? <List clocks={over} /> : null}
    </>
  )
}

function List({ clocks }: { clocks: readonly Clock[] }) {
  return (
    <ul className="f-dates">
      {clocks.map((clock) => (
        <ClockEntry key={`${clock.kind} ${clock.part?.id ?? ''}`} clock={clock} />
      ))}
    </ul>
  )
}

/** What has no day yet comes last. */
const byDay = (a: Clock, b: Clock) => (a.due ?? '9999').localeCompare(b.due ?? '9999')
