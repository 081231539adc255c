import { Link } from '@tanstack/react-router'
import { lastDayOf } from '../../../../lib/calendar.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { AwayText } from '../../../../ui/away-text.tsx'
import { DateText } from '../../../../ui/date-text.tsx'

/** That I am away, and who does it meanwhile. */
export function MyAbsence() {
  const t = useTexts('myDay')
  const { member, away } = useSession()
  if (!away) return null
  return (
    <section className="f-day__card">
      <h2>{t('away.title')}</h2>
      <AwayText away={away} />
      <p>
        <Link to="/members/$memberId" params={{ memberId: member.id }}>
          {t('away.change')}
        </Link>
      </p>
    </section>
  )
}

/** For whom I stand in, and until when: what waits for them waits for me. */
export function MyCovers() {
  const t = useTexts('myDay')
  const { covers } = useSession()
  // Somebody of two units is one person to stand in for.
  const people = [...new Map(covers.map((cover) => [cover.member.id, cover])).values()]
  if (people.length === 0) return null
  return (
    <section className="f-day__card">
      <h2>{t('covers.title')}</h2>
      <ul className="f-day__covers">
        {people.map(({ member, until }) => (
          <li key={member.id}>
            <Link to="/members/$memberId" params={{ memberId: member.id }}>
              {member.name}
            </Link>
            {until ? (
              <span className="f-day__quiet">
                {' '}
                {t('covers.until')} <DateText value={lastDayOf(until)} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
