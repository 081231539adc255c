import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { Link } from '@tanstack/react-router'
import { useNow } from '../../../../../lib/clock.ts'
import { daysUntil } from '../../../../../lib/dates.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Column } from '../../../../../ui/table-types.ts'
import { CaseStatusTag } from '../case-status.tsx'
import { isFirstStep, stepDay } from '../editing/first-step.ts'
import type { CaseRow } from '../shapes.ts'
import { StandInMark } from '../stand-in.tsx'
import { type ColumnId, columnIds } from './column-ids.ts'

export function useCaseColumns(shown: readonly ColumnId[]): readonly Column<CaseRow>[] {
  const t = useTexts('cases')
  const nameOf = useNameOf()
  const all: Record<ColumnId, Omit<Column<CaseRow>, 'id' | 'header'>> = {
    case: { cell: (row) => <CaseCell row={row} /> },
    status: {
      cell: ({ status, outcome }) => <CaseStatusTag status={status} outcome={outcome} />,
      narrow: true,
      phone: 'bare',
    },
    accountable: {
      cell: ({ accountable, accountableUnit, standIn }) =>
        accountable ? (
          <>
            {accountable.name}
            {accountableUnit ? (
              <span className="f-cases__quiet f-cases__unit">{nameOf(accountableUnit)}</span>
            ) : null}
            <StandInMark standIn={standIn} />
          </>
        ) : (
          <None />
        ),
    },
    parts: { cell: ({ parts }) => <PartsCell parts={parts} />, narrow: true },
    promised: { cell: (row) => <PromiseCell row={row} />, narrow: true },
    received: { cell: ({ receivedAt }) => <DateText value={receivedAt} />, narrow: true, phone: 'hidden' },
    nextStep: { cell: (row) => <NextStepCell row={row} /> },
    place: { cell: ({ place }) => place || <None />, phone: 'hidden' },
    changed: {
      cell: ({ changedAt }) => <DateText value={changedAt} show="relative" />,
      narrow: true,
      phone: 'hidden',
    },
  }
  return columnIds
    .filter((id) => id === 'case' || shown.includes(id))
    .map((id) => ({ id, header: t(`column.${id}`), ...all[id] }))
}

/** An empty cell that is heard as such. */
function None() {
  const t = useTexts('cases')
  return (
    <span className="f-cases__none">
      <span aria-hidden>–</span>
      <span className="ds-sr-only">{t('none')}</span>
    </span>
  )
}

export function CaseCell({ row }: { row: CaseRow }) {
  const t = useTexts('cases')
  return (
    <div className="f-cases__case">
      <Link to="/cases/$caseId" params={{ caseId: row.id }} data-row-link>
        {row.title}
      </Link>
      <span className="f-cases__quiet">
        <span className="f-number">{row.number}</span>
        {row.company ? <span className="f-cases__company">{row.company.name}</span> : null}
        {row.visibility === 'restricted' ? (
          <span className="f-cases__restricted">
            <PadlockLockedIcon aria-hidden />
            {t('restricted')}
          </span>
        ) : null}
      </span>
    </div>
  )
}

/** "2 av 4 besvarade", with the offers that nobody has taken yet. */
export function PartsCell({ parts }: Pick<CaseRow, 'parts'>) {
  const t = useTexts('cases')
  if (parts.total === 0) return <None />
  return (
    <>
      {t('parts.answered', { answered: parts.answered, total: parts.total })}
      {parts.offered > 0 ? (
        <span className="f-cases__quiet">{t('parts.offered', { count: parts.offered })}</span>
      ) : null}
    </>
  )
}

export function PromiseCell({ row }: { row: Pick<CaseRow, 'promisedOn' | 'status'> }) {
  const t = useTexts('cases')
  const present = useNow()
  if (!row.promisedOn) return <None />
  const isLate = row.status !== 'closed' && daysUntil(row.promisedOn, present) < 0
  return (
    <span data-late={isLate || undefined} className="f-cases__promise">
      <DateText value={row.promisedOn} />
      {isLate ? <span className="f-cases__quiet">{t('promised.late')}</span> : null}
    </span>
  )
}

export function NextStepCell({ row }: { row: CaseRow }) {
  const t = useTexts('watchdog')
  const words = row.nextStep || (isFirstStep(row) ? t('step.first') : '')
  const on = stepDay(row)
  if (!words) return <None />
  return (
    <span className="f-cases__step">
      {words}
      {on || row.nextStepBy ? (
        <span className="f-cases__quiet">
          {row.nextStepBy ? `${row.nextStepBy.name}${on ? ', ' : ''}` : null}
          {on ? <DateText value={on} /> : null}
        </span>
      ) : null}
      <StandInMark standIn={row.nextStepBy?.standIn ?? null} />
    </span>
  )
}
