import { Link } from '@tanstack/react-router'
import { lastDayOf } from '../../../../../lib/calendar.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Member } from './queries.ts'

/** When a pilot is on duty from now on. */
export function MemberDuty({ member }: { member: Member }) {
  const t = useTexts('people')
  return (
    <section aria-labelledby="member-duty">
      <h2 id="member-duty">{t('member.duty')}</h2>
      {member.duty.length === 0 ? (
        <p>{t('member.noDuty')}</p>
      ) : (
        <ul className="f-member__duty">
          {member.duty.map(({ id, from, to }) => (
            <li key={id}>
              <Link to="/duty">
                <DateText value={from} /> – <DateText value={lastDayOf(to)} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
