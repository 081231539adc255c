import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useRowArrival } from '../../../../../lib/arrival.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { openRow } from '../../../../../ui/open-row.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import type { CaseRow, CaseStatus } from '../shapes.ts'
import { StandInMark } from '../stand-in.tsx'
import { caseTones } from '../status.ts'
import { CaseCell, NextStepCell, PartsCell, PromiseCell } from './columns.tsx'
import type { CaseFilters } from './filters.ts'
import { casesQuery } from './queries.ts'

const lanes = ['received', 'open', 'awaiting_company', 'closed'] as const satisfies readonly CaseStatus[]
const LANE_PAGE = 20

/** The same cases side by side by where they stand. */
export function CasesBoard({ filters }: { filters: CaseFilters }) {
  const board = useRef<HTMLDivElement>(null)
  useListKeys(board)
  return (
    <div ref={board} className="f-board f-data">
      {lanes.map((status) => (
        <Lane key={status} status={status} filters={filters} />
      ))}
    </div>
  )
}

function Lane({ status, filters }: { status: CaseStatus; filters: CaseFilters }) {
  const t = useTexts('cases')
  const ui = useTexts('ui')
  const list = useRef<HTMLElement>(null)
  const cases = useInfiniteQuery(casesQuery({ ...filters, status }, LANE_PAGE))
  // A number that is looked for is found whatever the filter says: it belongs in its own lane all the same.
  const rows = cases.data?.pages.flatMap((page) => page.items.filter((row) => row.status === status))
  useRowArrival(list, rows?.length ?? 0)
  return (
    <section ref={list} className="f-board__lane" aria-labelledby={`lane-${status}`}>
      <h2 id={`lane-${status}`}>
        <StatusTag tone={caseTones[status]} plain>
          {t(`filter.status.${status}`)}
        </StatusTag>
        {rows ? (
          <span className="f-board__count">{`${rows.length}${cases.hasNextPage ? '+' : ''}`}</span>
        ) : null}
      </h2>
      {rows === undefined && cases.error ? (
        <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />
      ) : null}
      {rows === undefined && !cases.error ? <Skeletons kind="rows" count={3} /> : null}
      {rows?.length === 0 ? <p className="f-board__empty">{t('board.empty')}</p> : null}
      {rows && rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <Card key={row.id} row={row} />
          ))}
        </ul>
      ) : null}
      {cases.hasNextPage ? (
        <Button
          variant="tertiary"
          loading={cases.isFetchingNextPage}
          onClick={() => void cases.fetchNextPage()}
        >
          {ui('table.more')}
        </Button>
      ) : null}
    </section>
  )
}

function Card({ row }: { row: CaseRow }) {
  const t = useTexts('cases')
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the link inside is what is operated; the card makes it easier to hit
    <li data-row data-focus-key={row.id} className="f-board__card" onClick={openRow}>
      <CaseCell row={row} />
      <dl>
        {row.accountable ? (
          <div>
            <dt>{t('column.accountable')}</dt>
            <dd>
              {row.accountable.name}
              <StandInMark standIn={row.standIn} />
            </dd>
          </div>
        ) : null}
        {row.parts.total > 0 ? (
          <div>
            <dt>{t('column.parts')}</dt>
            <dd>
              <PartsCell parts={row.parts} />
            </dd>
          </div>
        ) : null}
        {row.promisedOn ? (
          <div>
            <dt>{t('column.promised')}</dt>
            <dd>
              <PromiseCell row={row} />
            </dd>
          </div>
        ) : null}
        {row.nextStep ? (
          <div>
            <dt>{t('column.nextStep')}</dt>
            <dd>
              <NextStepCell row={row} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('column.received')}</dt>
          <dd>
            <DateText value={row.receivedAt} />
          </dd>
        </div>
      </dl>
    </li>
  )
}
