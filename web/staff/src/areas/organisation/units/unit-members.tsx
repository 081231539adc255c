import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { AwayText } from '../../../../../ui/away-text.tsx'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import type { Column } from '../../../../../ui/table-types.ts'
import { AbsenceDialog } from '../absence/absence-dialog.tsx'
import { PhoneLink } from '../phone-link.tsx'
import type { UnitProfile } from './queries.ts'

type Person = UnitProfile['members'][number]

/** Who works in the unit, the head first, and who is away. A head enters the absence of their people here. */
export function UnitMembers({ slug, members }: Pick<UnitProfile, 'slug' | 'members'>) {
  const t = useTexts('organisation')
  const [of, enter] = useState<Person | null>(null)
  const columns = useColumns(enter)
  const maySet = members.some(({ may }) => may.setAbsence)
  return (
    <section className="f-unit__members" aria-labelledby="unit-members">
      <Heading level={2} data-size="2xs" id="unit-members">
        {t('members.title')}
      </Heading>
      <DataTable
        caption={t('members.title')}
        rows={members}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('members.none')} />}
        columns={columns.filter(({ id }) => id !== 'absence' || maySet)}
      />
      {of ? <AbsenceDialog member={of} unit={slug} onClose={() => enter(null)} /> : null}
    </section>
  )
}

function useColumns(onAbsence: (of: Person) => void): readonly Column<Person>[] {
  const t = useTexts('organisation')
  const people = useTexts('people')
  const isEnglish = useLanguage() === 'en'
  return [
    {
      id: 'name',
      header: t('members.name'),
      cell: ({ id, name, away }) => (
        <span className="f-unit__who">
          <Link to="/members/$memberId" params={{ memberId: id }} data-row-link>
            {name}
          </Link>
          <AwayText away={away} />
        </span>
      ),
    },
    {
      id: 'title',
      header: t('members.work'),
      cell: ({ title, titleEn }) => (isEnglish ? titleEn : title),
    },
    { id: 'role', header: t('members.role'), cell: ({ role }) => t(`members.${role}`), narrow: true },
    {
      id: 'phone',
      header: t('unit.phone'),
      cell: ({ phone }) => <PhoneLink number={phone} />,
      narrow: true,
    },
    {
      id: 'email',
      header: t('unit.email'),
      cell: ({ email }) => <a href={`mailto:${email}`}>{email}</a>,
    },
    {
      id: 'absence',
      header: people('absence.manage'),
      cell: (person) =>
        person.may.setAbsence ? (
          <button type="button" className="ds-link" onClick={() => onAbsence(person)}>
            {people('absence.enter')}
            <span className="ds-sr-only"> {people('absence.enterOf', { name: person.name })}</span>
          </button>
        ) : null,
      narrow: true,
      phone: 'bare',
    },
  ]
}
