import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import type { Meeting } from '../meeting/queries.ts'

/** The units that are asked, with who comes from each. */
export function Asked({ meeting: { attendance } }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  return (
    <section aria-labelledby="asked">
      <Heading level={2} data-size="2xs" id="asked">
        {t('asked')}
      </Heading>
      <ul className="f-asked">
        {attendance.map(({ unit, members, isInvitedForItem }) => (
          <li key={unit.id}>
            {unit.name}
            <span className="f-meeting__quiet">
              {[
                members.length > 0 ? members.map(({ name }) => name).join(', ') : t('asked.heads'),
                ...(isInvitedForItem ? [t('asked.forItem')] : []),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
