import { useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { PeoplePreview } from './queries.ts'

type Person = PeoplePreview['people'][number]
type Refused = PeoplePreview['refused'][number]

/** What rows of people would do: what must be corrected first, then who is added and who gains more. */
export function PeoplePlan({ preview }: { preview: PeoplePreview }) {
  const t = useTexts('peopleFile')
  const { people, refused, refusedCount, unchanged } = preview
  return (
    <>
      {refusedCount > 0 ? (
        <>
          <p role="alert">
            <StatusTag tone="danger" plain>
              {t('plan.refused', { count: refusedCount })}
            </StatusTag>{' '}
            {t('plan.refusedLead')}
          </p>
          <DataTable<Refused>
            caption={t('plan.refused', { count: refusedCount })}
            rows={refused}
            keyOf={({ row, column, code, message }) => `${row} ${column} ${code} ${message}`}
            empty={null}
            columns={[
              { id: 'row', header: t('plan.row'), cell: ({ row }) => String(row), narrow: true },
              { id: 'column', header: t('plan.column'), cell: ({ column }) => column, narrow: true },
              { id: 'message', header: t('plan.message'), cell: ({ message }) => message },
            ]}
          />
        </>
      ) : null}
      {people.length > 0 ? <Added people={people} /> : refusedCount === 0 ? <p>{t('plan.nothing')}</p> : null}
      {unchanged > 0 ? <p>{t('plan.unchanged', { count: unchanged })}</p> : null}
    </>
  )
}

function Added({ people }: { people: readonly Person[] }) {
  const t = useTexts('peopleFile')
  const words = useTexts('people')
  return (
    <DataTable<Person>
      caption={t('plan.title')}
      rows={people}
      keyOf={({ email }) => email}
      empty={null}
      columns={[
        { id: 'name', header: words('name'), cell: ({ name }) => name },
        {
          id: 'kind',
          header: t('plan.kind'),
          cell: ({ kind }) => (
            <StatusTag tone={kind === 'added' ? 'new' : 'active'}>{t(`plan.kind.${kind}`)}</StatusTag>
          ),
          narrow: true,
        },
        { id: 'email', header: words('email'), cell: ({ email }) => email },
        {
          id: 'units',
          header: t('plan.units'),
          cell: ({ units }) =>
            units.map(({ name, role }) => `${name} (${words(`role.${role}`).toLowerCase()})`).join(', '),
        },
        {
          id: 'roles',
          header: t('plan.roles'),
          cell: ({ roles }) => roles.map((role) => words(`role.${role}`)).join(', '),
        },
      ]}
    />
  )
}
