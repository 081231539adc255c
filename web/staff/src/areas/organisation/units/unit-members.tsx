import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { PhoneLink } from '../phone-link.tsx'
import type { UnitProfile } from './queries.ts'

/** Who works in the unit, the head first. */
export function UnitMembers({ members }: Pick<UnitProfile, 'members'>) {
  const t = useTexts('organisation')
  const isEnglish = useLanguage() === 'en'
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
        columns={[
          { id: 'name', header: t('members.name'), cell: ({ name }) => <strong>{name}</strong> },
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
        ]}
      />
    </section>
  )
}
