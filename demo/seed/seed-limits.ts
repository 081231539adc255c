import { setOwnDay } from '../../server/src/areas/organisation/calendar/change-calendar.ts'
import { unusualDays } from '../../server/src/areas/organisation/calendar/rules.ts'
import { getServiceCalendar } from '../../server/src/areas/organisation/calendar/store.ts'
import { addLimit, checkLimit } from '../../server/src/areas/responsibility/limits/change-limit.ts'
import type { MemberActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import type { Town } from './town.ts'

/** Looked up lately, and long ago; the rest nobody has got to yet. */
const CHECKED = [
  'pbl-lov',
  'pbl-anmalan',
  'fl-sex-manader',
  'fl-begaran',
  'alkohol-stadigvarande',
  'tobakstillstand',
]
const CHECKED_LONG_AGO = ['livsmedel-registrering', 'miljo-anmalan']

/** The limits of law as an administrator has left them, and a squeeze day on which the town hall is closed. */
export async function seedLimits(tx: Tx, town: Town, now: Date): Promise<void> {
  const administrator = [...town.people.values()].find(({ roles }) => roles.includes('administrator'))
  if (!administrator) return
  const daysAgo = (days: number) => {
    const at = new Date(now.getTime() - days * 86_400_000)
    return { now: at, today: dayOf(at) }
  }
  await addLimit(tx, administrator, daysAgo(430), {
    code: 'miljo-sex-veckor',
    title: 'Anmälan till miljö- och hälsoskyddsnämnden',
    titleEn: 'Notification to the environment and health board',
    rule: {
      period: 'P6W',
      starts: 'received',
      asksWithin: null,
      extension: null,
      pauses: 'never',
      aim: 'begin',
      late: null,
      basis: 'special_statute',
      citation: null,
      note: 'Så har vi alltid gjort. Vi letar efter var det står.',
      noteEn: 'It has always been done so. We are looking for where it says it.',
      mark: 'local',
      from: '2020-01-01',
    },
  })
  for (const code of CHECKED_LONG_AGO) await checkLimit(tx, administrator, daysAgo(420), code)
  for (const code of CHECKED) await checkLimit(tx, administrator, daysAgo(40), code)
  await closeNextSqueezeDay(tx, administrator, daysAgo(60))
}

async function closeNextSqueezeDay(
  tx: Tx,
  administrator: MemberActor,
  times: { now: Date; today: string },
): Promise<void> {
  const calendar = await getServiceCalendar(tx)
  const days = unusualDays(addDays(times.today, 61), addDays(times.today, 500), calendar)
  const next = days.find(({ because }) => because === 'squeeze')
  if (!next) return
  const closed = { name: 'Klämdag', nameEn: 'Squeeze day', hours: null }
  await setOwnDay(tx, administrator, times, next.day, closed)
}
