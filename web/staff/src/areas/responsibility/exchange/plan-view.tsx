import { useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { FieldChanges } from './field-changes.tsx'
import type { Preview } from './queries.ts'

type Difference = Preview['differences'][number]
type Refused = Preview['refused'][number]

const kinds = ['added', 'changed', 'ended'] as const
const tones = { added: 'new', changed: 'active', ended: 'ended' } as const
/** The page shows so many at first; the count says how many there are. */
const MOST = 60

/** What a file would do to the map: what must be corrected first, then each difference, then what is left as it is. */
export function PlanView({ preview }: { preview: Preview }) {
  const t = useTexts('mapFile')
  const { differences, refused, refusedCount, aside, asideCount, unchanged } = preview
  return (
    <div className="f-exchange__plan">
      <Heading level={3} data-size="2xs">
        {t('plan.title')}
      </Heading>
      <ul className="f-exchange__counts">
        {kinds.map((kind) => (
          <li key={kind}>
            {t(`plan.${kind}`, { count: differences.filter((one) => one.kind === kind).length })}
          </li>
        ))}
        <li>{t('plan.unchanged', { count: unchanged })}</li>
      </ul>
      {refusedCount > 0 ? <RefusedRows refused={refused} count={refusedCount} /> : null}
      {differences.length > 0 ? (
        <Differences differences={differences} />
      ) : refusedCount === 0 && preview.unknownUnits.length === 0 ? (
        <p>{t('plan.nothing')}</p>
      ) : null}
      {asideCount > 0 ? (
        <details className="f-exchange__aside">
          <summary>{t('plan.aside', { count: asideCount })}</summary>
          <ul>
            {aside.map((one) => (
              <li key={`${one.table} ${one.row} ${one.message}`}>
                {one.row === null ? '' : `${t('plan.row')} ${one.row}: `}
                {one.message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function RefusedRows({ refused, count }: { refused: readonly Refused[]; count: number }) {
  const t = useTexts('mapFile')
  return (
    <div>
      <p role="alert">
        <StatusTag tone="danger" plain>
          {t('plan.refused', { count })}
        </StatusTag>{' '}
        {t('plan.refusedLead')}
      </p>
      <DataTable<Refused>
        caption={t('plan.refused', { count })}
        rows={refused}
        keyOf={(one) => `${one.table} ${one.row} ${one.column} ${one.code} ${one.message}`}
        empty={null}
        columns={[
          {
            id: 'row',
            header: t('plan.row'),
            cell: ({ table, row }) => `${table ? t(`table.${table}`) : ''} ${row}`,
            narrow: true,
          },
          { id: 'column', header: t('plan.column'), cell: ({ column }) => column ?? '', narrow: true },
          { id: 'message', header: t('plan.message'), cell: ({ message }) => message },
        ]}
      />
    </div>
  )
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useTexts('mapFile')
  const more = differences.length - MOST
  return (
    <>
      <DataTable<Difference>
        caption={t('plan.title')}
        rows={differences.slice(0, MOST)}
        keyOf={(one) => `${one.table} ${one.kind} ${one.row} ${one.name}`}
        empty={null}
        columns={[
          { id: 'name', header: t('plan.name'), cell: ({ name }) => name },
          {
            id: 'kind',
            header: t('plan.kind'),
            cell: ({ kind }) => <StatusTag tone={tones[kind]}>{t(`plan.kind.${kind}`)}</StatusTag>,
            narrow: true,
          },
          {
            id: 'table',
            header: t('plan.table'),
            cell: ({ table }) => t(`table.${table}`),
            narrow: true,
          },
          {
            id: 'fields',
            header: t('plan.fields'),
            cell: ({ kind, fields }) => <FieldChanges isNew={kind === 'added'} fields={fields} />,
          },
        ]}
      />
      {more > 0 ? <p>{t('plan.more', { count: more })}</p> : null}
    </>
  )
}
