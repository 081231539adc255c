import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import type { VisitRow } from './queries.ts'
import { VisitTags, WhenText } from './visit-words.tsx'

type Props = {
  caption: string
  rows: readonly VisitRow[] | undefined
  error: Error | null
  onRetry: () => void
  empty: ReactNode
  /** The company's own page names it already. */
  withoutCompany?: boolean
  more?: { hasMore: boolean; isLoading: boolean; load: () => void }
}

/** Visits as a table: when, at whom and where, what is looked at, by whom and how it stands. */
export function VisitTable({ caption, rows, error, onRetry, empty, withoutCompany, more }: Props) {
  const t = useTexts('inspections')
  const company = {
    id: 'company',
    header: t('column.company'),
    cell: (row: VisitRow) => row.company.name,
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      error={error}
      onRetry={onRetry}
      empty={empty}
      {...(more ? { more } : {})}
      columns={[
        {
          id: 'subject',
          header: t('column.subject'),
          cell: ({ id, subject }) => (
            <Link to="/inspections/$visitId" params={{ visitId: id }} data-row-link>
              {subject}
            </Link>
          ),
        },
        {
          id: 'when',
          header: t('column.when'),
          cell: (row) => <WhenText visit={row} />,
          narrow: true,
        },
        ...(withoutCompany ? [] : [company]),
        { id: 'site', header: t('column.site'), cell: ({ site }) => site },
        {
          id: 'unit',
          header: t('column.unit'),
          cell: ({ unit, inspector }) => (
            <>
              {unit.name}
              <span className="f-visits__quiet">{inspector.name}</span>
            </>
          ),
        },
        { id: 'status', header: t('column.status'), cell: (row) => <VisitTags visit={row} />, narrow: true },
      ]}
    />
  )
}
