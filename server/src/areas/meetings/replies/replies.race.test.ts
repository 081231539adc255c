import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { replyMail } from '../../../../testing/build/calendar-reply.ts'
import type { Json } from '../../../../testing/house.ts'
import { openPost } from '../../../../testing/post.ts'
import { buildSeries, firstThree, type Stage, show } from '../testing.fixture.ts'

let post: Awaited<ReturnType<typeof openPost>>
let stage: Stage
beforeAll(async () => {
  post = await openPost()
  stage = post.stage
})
afterAll(() => post.close())

const ROUNDS = 4
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 8, minute))

test('answers that come at once, each by two workers, and while the series is sent anew: the latest counts, once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const id = await buildSeries(stage)
    await must(stage.pilot.post(`/meeting-series/${id}/invitations`))
    const [first, second] = await firstThree(stage.pilot, id)
    const [{ sequence }] = await post.rows('select sequence from meeting_series where id = $1', [id])
    const { email, id: memberId } = stage.town.officers.bygglov
    const reply = { uid: `series-${id}-202611261400@localhost`, sequence, from: email }
    for (const [nth, partstat] of ['DECLINED', 'ACCEPTED', 'TENTATIVE'].entries())
      await post.imap.deliver(replyMail({ ...reply, partstat, stamp: at(nth) }))
    await post.run('incomingMail.fetch')
    const kept = await post.rows("select id from incoming_mail where state = 'kept'")
    expect(kept).toHaveLength(3)
    const time = {
      startsAt: '2026-12-11T09:00:00+01:00',
      endsAt: '2026-12-11T10:00:00+01:00',
      place: '',
      link: '',
    }
    await must(stage.pilot.put(`/meetings/${second.id}/time`, time, { 'if-match': '"1"' }))
    const ids = [...kept, ...kept].map(({ id: mail }) => mail)
    const [sent] = await Promise.all([
      stage.pilot.post(`/meeting-series/${id}/invitations`),
      ...ids.map((mail) => post.run('incomingMail.place', { id: mail })),
    ])
    expect(sent.status).toBe(200)
    expect(await post.rows('select answer, member_id from meeting_reply where series_id = $1', [id])).toEqual(
      [{ answer: 'tentative', member_id: memberId }],
    )
    const answerTo = async (meetingId: string) =>
      (await show(stage.pilot, meetingId)).replies.people.find(({ member }: Json) => member.id === memberId)
        .answer
    expect(await answerTo(first.id)).toMatchObject({ answer: 'tentative', isToEarlierTime: false })
    expect(await answerTo(second.id)).toMatchObject({ isToEarlierTime: true })
    const states = await post.rows('select distinct state from incoming_mail')
    expect(states).toEqual([{ state: 'noted' }])
  }
})
