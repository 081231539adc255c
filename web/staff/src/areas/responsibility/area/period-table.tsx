import { Link } from '@tanstack/react-router'
import { addDays } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { daysUntil } from '../../../../../lib/dates.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Period } from '../queries.ts'
import { RoleMark } from '../role-mark.tsx'

/** Who has had which role, when: past periods and planned ones too. Nothing is ever rewritten. */
export function PeriodTable({ periods }: { periods: readonly Period[] }) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const present = useNow()
  return (
    <section aria-labelledby="area-history" className="f-area__history">
      <Heading level={2} data-size="2xs" id="area-history">
        {t('history.title')}
      </Heading>
      <DataTable
        caption={t('history.title')}
        rows={periods}
        keyOf={({ id }) => id}
        empty={<p>{t('history.none')}</p>}
        columns={[
          {
            id: 'unit',
            header: t('history.unit'),
            cell: ({ unit }) => (
              <Link to="/units/$slug" params={{ slug: unit.slug }} data-row-link>
                {nameOf(unit)}
              </Link>
            ),
          },
          {
            id: 'role',
            header: t('history.role'),
            cell: ({ role }) => (
              <span className="f-area__role">
                <RoleMark of={role} /> {t(`role.${role}`)}
              </span>
            ),
            narrow: true,
          },
          {
            id: 'from',
            header: t('history.from'),
            cell: ({ from }) => (from ? <DateText value={from} /> : t('history.always')),
            narrow: true,
          },
          {
            id: 'to',
            header: t('history.to'),
            cell: ({ to }) => (to ? <DateText value={addDays(to, -1)} /> : t('history.onwards')),
            narrow: true,
          },
          {
            id: 'by',
            header: t('history.by'),
            cell: ({ setBy, proposedBy, approvedBy }) =>
              proposedBy
                ? t('history.proposed', { name: proposedBy, heads: approvedBy.join(', ') })
                : (setBy ?? '–'),
          },
          {
            id: 'state',
            header: t('history.state'),
            cell: ({ isCurrent, from }) =>
              isCurrent ? (
                <StatusTag tone="good" plain>
                  {t('history.current')}
                </StatusTag>
              ) : from && daysUntil(from, present) > 0 ? (
                <StatusTag tone="new" plain>
                  {t('history.planned')}
                </StatusTag>
              ) : (
                <StatusTag tone="ended" plain>
                  {t('history.past')}
                </StatusTag>
              ),
            narrow: true,
          },
        ]}
      />
    </section>
  )
}
