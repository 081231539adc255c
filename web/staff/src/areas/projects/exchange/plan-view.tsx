import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Preview } from './exchange-api.ts'

type Difference = Preview['differences'][number]
type Refused = Preview['refused'][number]

const tones = { added: 'new', changed: 'active' } as const
/** The page shows so many at first; the count says how many there are. */
const MOST = 60

/** What a file would do: what must be corrected first, then each difference, then what is left as it is. */
export function PlanView({ preview }: { preview: Preview }) {
  const t = useTexts('projectFile')
  const { added, changed, unchanged, refused, refusedCount, differences, aside, asideCount } = preview
  return (
    <div className="f-project-files__plan">
      <Heading level={3} data-size="2xs">
        {t('plan.title')}
      </Heading>
      <ul className="f-project-files__counts">
        <li>{t('plan.added', { count: added })}</li>
        <li>{t('plan.changed', { count: changed })}</li>
        <li>{t('plan.unchanged', { count: unchanged })}</li>
      </ul>
      {refusedCount > 0 ? <RefusedRows refused={refused} count={refusedCount} /> : null}
      {differences.length > 0 ? (
        <Differences differences={differences} count={added + changed} />
      ) : refusedCount === 0 ? (
        <p>{t('plan.nothing')}</p>
      ) : null}
      <Missing preview={preview} />
      {asideCount > 0 ? (
        <details className="f-project-files__aside" open={differences.length === 0}>
          <summary>{t('plan.aside', { count: asideCount })}</summary>
          <ul>
            {aside.map(({ row, message }) => (
              <li key={`${row} ${message}`}>
                {row === null ? '' : `${t('plan.row')} ${row}: `}
                {message}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function RefusedRows({ refused, count }: { refused: readonly Refused[]; count: number }) {
  const t = useTexts('projectFile')
  return (
    <div className="f-project-files__rows">
      <p role="alert">
        <StatusTag tone="danger" plain>
          {t('plan.refused', { count })}
        </StatusTag>{' '}
        {t('plan.refusedLead')}
      </p>
      <DataTable<Refused>
        caption={t('plan.refused', { count })}
        rows={refused}
        keyOf={({ row, column, code, message }) => `${row} ${column} ${code} ${message}`}
        empty={null}
        columns={[
          { id: 'row', header: t('plan.row'), cell: ({ row }) => row, narrow: true },
          { id: 'column', header: t('plan.column'), cell: ({ column }) => column ?? '', narrow: true },
          { id: 'message', header: t('plan.message'), cell: ({ message }) => message },
        ]}
      />
    </div>
  )
}

function Differences({ differences, count }: { differences: readonly Difference[]; count: number }) {
  const t = useTexts('projectFile')
  const shown = differences.slice(0, MOST)
  return (
    <div className="f-project-files__rows">
      <DataTable<Difference>
        caption={t('plan.title')}
        rows={shown}
        keyOf={({ row }) => String(row)}
        empty={null}
        columns={[
          { id: 'row', header: t('plan.row'), cell: ({ row }) => row, narrow: true },
          {
            id: 'name',
            header: t('plan.name'),
            cell: ({ title, reference }) => (
              <>
                {title} {reference ? <span className="f-number">{reference}</span> : null}
              </>
            ),
          },
          {
            id: 'kind',
            header: t('plan.kind'),
            cell: ({ kind }) => <StatusTag tone={tones[kind]}>{t(`plan.kind.${kind}`)}</StatusTag>,
            narrow: true,
          },
          {
            id: 'fields',
            header: t('plan.fields'),
            cell: ({ kind, fields }) => <Fields isNew={kind === 'added'} fields={fields} />,
          },
        ]}
      />
      {count > shown.length ? <p>{t('plan.more', { count: count - shown.length })}</p> : null}
    </div>
  )
}

const LONG = 90
const oneLine = (text: string) =>
  (text.length > LONG ? `${text.slice(0, LONG)}…` : text).replaceAll('\n', ', ')

/** Each column with what stands there and what would. Of something new the title is said already. */
function Fields({ isNew, fields }: { isNew: boolean; fields: Difference['fields'] }) {
  const t = useTexts('projectFile')
  const said = (value: string) => (value ? oneLine(value) : t('plan.empty'))
  if (isNew)
    return (
      <span className="f-project-files__fields">
        {fields
          .filter(({ column }) => column !== t('column.title'))
          .map(({ column, after }) => `${column}: ${said(after)}`)
          .join(' · ')}
      </span>
    )
  return (
    <ul className="f-project-files__fields">
      {fields.map(({ column, before, after }) => (
        <li key={column}>
          <strong>{column}</strong> {t('plan.before', { value: said(before) })} →{' '}
          {t('plan.after', { value: said(after) })}
        </li>
      ))}
    </ul>
  )
}

function Missing({ preview: { missing, missingCount } }: { preview: Preview }) {
  const t = useTexts('projectFile')
  if (missingCount === 0) return null
  return (
    <details className="f-project-files__aside">
      <summary>{t('plan.missing', { count: missingCount })}</summary>
      <p>{t('plan.missingLead')}</p>
      <ul>
        {missing.map(({ id, reference, title }) => (
          <li key={id}>
            <span className="f-number">{reference}</span>{' '}
            <Link to="/projects/$projectId" params={{ projectId: id }}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
