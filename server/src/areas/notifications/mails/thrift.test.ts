import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, mailsIn, noticesIn, runJob } from '../testing.fixture.ts'
import { WINDOW_HOURS } from './rules.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const MINUTE = 60_000
type Act =
  | { readonly what: 'othersWrite' | 'iWrite' | 'iLook' | 'jobRuns' }
  | { readonly what: 'timePasses'; readonly minutes: number }

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constantFrom('othersWrite', 'othersWrite', 'iWrite', 'iLook', 'jobRuns') }),
  fc.record({ what: fc.constant('timePasses' as const), minutes: fc.constantFrom(1, 10, 200, 400) }),
)

/** What thrift is, said once more and in another way than the program does. */
class Thrift {
  unseen = 0
  mails = 0
  private dueAt: number | null = null
  private lastMailed = Number.NEGATIVE_INFINITY

  follow(act: Act, now: number): void {
    if (act.what === 'othersWrite') {
      this.unseen += 1
      this.dueAt ??= now + MINUTE
    }
    if (act.what === 'iLook') [this.unseen, this.dueAt] = [0, null]
    const isOpen = now - this.lastMailed >= WINDOW_HOURS * 60 * MINUTE
    if (act.what === 'jobRuns' && this.dueAt !== null && this.dueAt <= now && isOpen) {
      this.mails += 1
      ;[this.dueAt, this.lastMailed] = [null, now]
    }
  }
}

async function play(act: Act, caseId: string): Promise<void> {
  const { officers, pilot } = stage.town
  const write = async (who: string) =>
    must((await stage.house.as(who)).post(`/cases/${caseId}/notes`, { body: 'En anteckning.' }))
  switch (act.what) {
    case 'othersWrite':
      return void (await write(pilot.id))
    case 'iWrite':
      return void (await write(officers.bygglov.id))
    case 'iLook':
      return void (await must((await stage.house.as(officers.bygglov.id)).post('/notices/seen', { caseId })))
    case 'jobRuns':
      return runJob(stage.house, 'notices.mail')
    case 'timePasses':
      return stage.later(act.minutes)
  }
}

test('in any order: never of one’s own, never of what is seen, one unseen notice, one mail a case and window', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 14 }), async (played) => {
      const officer = await stage.house.as(stage.town.officers.bygglov.id)
      const { id } = await buildCase(await stage.house.as(stage.town.pilot.id))
      await must(officer.post(`/cases/${id}/accountability`))
      await forget(stage.house)
      const by = { waits: 'mail', mentions: 'mail', cases: 'mail', unit: 'mail', signals: 'mail' }
      const choices = { by, weekly: false, following: false, quiet: null, quietDays: false }
      await must(officer.put('/notice-choices', choices, { 'if-match': '"0"' }))
      const thrift = new Thrift()
      for (const act of played) {
        await play(act, id)
        thrift.follow(act, stage.house.clock.at.getTime())
        const mine = (await noticesIn(stage.house, id)).filter(({ name }) => name.startsWith('Olle'))
        expect(mine.map(({ many }) => many)).toEqual(thrift.unseen === 0 ? [] : [thrift.unseen])
        expect(await mailsIn(stage.house)).toHaveLength(thrift.mails)
      }
    }),
    { numRuns: 25 },
  )
})
