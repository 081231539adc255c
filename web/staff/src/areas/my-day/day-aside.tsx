import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lastDayOf } from '../../../../lib/calendar.ts'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import { WeekText } from '../../../../ui/week-text.tsx'
import { MyAbsence, MyCovers } from './absences.tsx'
import { betweenChairsQuery, type DutyNow, dutyNowQuery, introductionQuery } from './queries.ts'

/** Beside what waits: who is on duty, and the way to my cases. */
export function DayAside({ openCases }: { openCases: number | undefined }) {
  const t = useTexts('myDay')
  const duty = useQuery(dutyNowQuery)
  return (
    <aside className="f-day__aside" aria-label={t('aside')}>
      <NewHere />
      <MyAbsence />
      <MyCovers />
      <section className="f-day__card">
        <h2>{t('duty.title')}</h2>
        {duty.data ? <Duty duty={duty.data} /> : duty.isPending ? <Skeletons count={2} /> : null}
        <p className="f-day__more">
          <Link to="/duty">{t('duty.roster')}</Link>
        </p>
      </section>
      <section className="f-day__card">
        <h2>{t('mine.title')}</h2>
        <p>
          <Link to="/cases" search={{ mine: true }}>
            {openCases === undefined ? t('mine.all') : t('mine.count', { count: openCases })}
          </Link>
        </p>
        <p>
          <Link to="/handovers">{t('handovers')}</Link>
        </p>
      </section>
      <BetweenChairs />
    </aside>
  )
}

/** The way to the introduction, until it has been read. */
function NewHere() {
  const t = useTexts('myDay')
  const mine = useQuery(introductionQuery).data
  if (!mine || mine.readAt) return null
  return (
    <section className="f-day__card">
      <h2>{t('new.title')}</h2>
      <p>{t('new.text')}</p>
      <p className="f-day__more">
        <Link to="/introduction">{t('new.open')}</Link>
      </p>
    </section>
  )
}

/** How much is about to fall, and the way there; a head sees their own unit. */
function BetweenChairs() {
  const t = useTexts('watchdog')
  const nameOf = useNameOf()
  const own = useSession().units.find(({ role }) => role === 'head')
  const groups = useQuery(betweenChairsQuery(own?.id ?? null)).data
  if (!groups) return null
  const count = groups.reduce((sum, group) => sum + group.count, 0)
  return (
    <section className="f-day__card">
      <h2>{t('title')}</h2>
      <p>
        <Link to="/between-chairs">{count === 0 ? t('day.none') : t('day.count', { count })}</Link>
      </p>
      {own ? <p className="f-day__quiet">{t('day.unit', { unit: nameOf(own) })}</p> : null}
    </section>
  )
}

function Duty({ duty: { member, until, standsIn, insteadOf } }: { duty: DutyNow }) {
  const t = useTexts('myDay')
  const ui = useTexts('ui')
  const me = useSession().member.id
  if (!member) {
    return (
      <StatusTag tone="danger" plain>
        {t('duty.nobody')}
      </StatusTag>
    )
  }
  const isMe = member.id === me
  return (
    <>
      <p className="f-day__person">{isMe ? t('duty.me') : member.name}</p>
      {until ? (
        <p className="f-day__quiet">
          {t('duty.until')} <DateText value={lastDayOf(until)} weekday />,{' '}
          <WeekText value={lastDayOf(until)} />
        </p>
      ) : null}
      {insteadOf ? (
        <p className="f-day__quiet">{ui('away.insteadOf', { name: insteadOf.name })}</p>
      ) : standsIn ? (
        <StatusTag tone="attention" plain>
          {t('duty.standsIn')}
        </StatusTag>
      ) : null}
      {isMe ? null : (
        <p className="f-day__contact">
          {member.phone ? <a href={`tel:${member.phone.replaceAll(/[^\d+]/g, '')}`}>{member.phone}</a> : null}
          <a href={`mailto:${member.email}`}>{t('duty.mail')}</a>
        </p>
      )}
    </>
  )
}
