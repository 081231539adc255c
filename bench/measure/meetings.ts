import type pg from 'pg'
import { findProposals } from '../../server/src/areas/meetings/agenda/proposals.ts'
import { showMeeting } from '../../server/src/areas/meetings/agenda/show-meeting.ts'
import { getMeeting } from '../../server/src/areas/meetings/meeting-store.ts'
import { systemActor } from '../../server/src/kernel/actor.ts'
import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import type { BenchCast } from '../load/seed-cast.ts'
import { type Figure, race, record, replay } from './race.ts'

type Call = (at: string, init?: RequestInit) => Promise<string>

/** A meeting of a series that was never held: its page, and what all the cases propose to it. */
export async function measureMeetings(call: Call, bare: pg.Client, cast: BenchCast): Promise<Figure[]> {
  const body = JSON.stringify({
    kind: 'cooperation',
    title: 'Bygg, mark och trafik',
    unitId: cast.units.get('bygglov'),
    leaderId: cast.officerId,
    units: [...cast.units.values()].slice(0, 12).map((unitId) => ({ unitId })),
    recurrence: {
      pattern: { frequency: 'weekly', interval: 1, weekdays: [4], weeks: 'even' },
      firstDay: addDays(dayOf(new Date()), 1),
      startTime: '14:00',
      minutes: 120,
    },
  })
  const series = JSON.parse(await call('/farled/v1/meeting-series', { method: 'POST', body })) as {
    id: string
  }
  const { coming } = JSON.parse(await call(`/farled/v1/meeting-series/${series.id}`)) as {
    coming: { id: string }[]
  }
  const meeting = coming[0]?.id ?? ''
  const proposals = await record(bare, async (read) =>
    findProposals(read, (await getMeeting(read, meeting)).facts.series, new Date(), 'sv'),
  )
  const now = new Date()
  const who = {
    actor: systemActor('bench'),
    locale: 'sv',
    today: dayOf(now),
    host: 'localhost',
  } as const
  const page = await record(bare, (read) => showMeeting(read, meeting, who, now))
  return [
    await race(
      'agenda, proposals',
      () => call(`/farled/v1/meetings/${meeting}/proposals`),
      (prepared) => replay(bare, proposals, prepared),
    ),
    await race(
      'meeting page',
      () => call(`/farled/v1/meetings/${meeting}`),
      (prepared) => replay(bare, page, prepared),
    ),
  ]
}
