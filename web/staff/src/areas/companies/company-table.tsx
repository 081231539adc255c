import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { OrgNumberText } from '../../../../ui/org-number-text.tsx'
import { FormText } from './form-text.tsx'
import type { CompanyItem } from './queries.ts'

type Props = {
  caption: string
  rows: readonly CompanyItem[] | undefined
  error: unknown
  onRetry: () => void
  empty: ReactNode
}

/** Companies with what tells those of one name apart. */
export function CompanyTable(props: Props) {
  const t = useTexts('companies')
  return (
    <DataTable
      {...props}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('column.name'),
          cell: ({ id, name }) => (
            <Link to="/companies/$companyId" params={{ companyId: id }} data-row-link>
              {name}
            </Link>
          ),
        },
        {
          id: 'number',
          header: t('column.number'),
          cell: ({ orgNumberShown }) =>
            orgNumberShown ? <OrgNumberText value={orgNumberShown} /> : t('number.none'),
          narrow: true,
        },
        { id: 'form', header: t('column.form'), cell: ({ form }) => <FormText form={form} />, narrow: true },
        { id: 'city', header: t('column.city'), cell: ({ city }) => city || '–' },
      ]}
    />
  )
}
