import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { OrgNumberText } from '../../../../ui/org-number-text.tsx'
import { FormText } from './form-text.tsx'
import type { CompanyItem, FoundCompany } from './queries.ts'
import { TroubleTag } from './trouble-tag.tsx'

type Props = {
  caption: string
  rows: readonly (CompanyItem & Partial<FoundCompany>)[] | undefined
  error: unknown
  onRetry: () => void
  empty: ReactNode
  more?: { hasMore: boolean; isLoading: boolean; load: () => void }
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
          cell: ({ id, name, formerName, trouble }) => (
            <>
              <Link to="/companies/$companyId" params={{ companyId: id }} data-row-link>
                {name}
              </Link>{' '}
              <TroubleTag trouble={trouble} />
              {formerName ? (
                <span className="f-companies__quiet">{t('formerNames', { names: formerName })}</span>
              ) : null}
            </>
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
