import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const spans = new Map<string, number>()
/** Days that nobody has used for this member before. */
function freeDays(memberId: string) {
  const nth = (spans.get(memberId) ?? 0) + 1
  spans.set(memberId, nth)
  const day = String(nth).padStart(2, '0')
  return { from: `2027-01-${day}T00:00:00Z`, to: `2027-01-${day}T10:00:00Z` }
}
const set = (person: Person, memberId: string) =>
  person.post('/absences', { memberId, ...freeDays(memberId) })

describe('absences', () => {
  it('are read by everyone in the cooperation, and by nobody else', async () => {
    expect((await stage.officers['va-avfall'].get('/absences')).status).toBe(200)
    expect((await stage.house.stranger.get('/absences')).status).toBe(401)
  })

  it('are set, changed and ended by oneself, by the head of one’s unit, and by administrators', async () => {
    const { id } = stage.town.officers.bygglov
    for (const person of [stage.officers.bygglov, stage.heads.bygglov, stage.administrator]) {
      const made = await set(person, id)
      expect(made.status).toBe(201)
      const at = `/absences/${made.body.id}`
      const { to } = freeDays(id)
      expect((await person.patch(at, { to }, { 'if-match': '"1"' })).status).toBe(200)
      expect((await person.delete(at)).status).toBe(204)
    }
  })

  it('are not set, changed or ended by colleagues, other heads, pilots or strangers', async () => {
    const { id } = stage.town.officers.bygglov
    const made = await set(stage.officers.bygglov, id)
    const at = `/absences/${made.body.id}`
    for (const person of [stage.officers['gatu-park'], stage.heads['va-avfall'], stage.pilot]) {
      expect((await set(person, id)).status).toBe(403)
      expect((await person.patch(at, { to: null }, { 'if-match': '"1"' })).status).toBe(403)
      expect((await person.delete(at)).status).toBe(403)
      const shown = (await person.get(`/absences?member=${id}`)).body.items[0]
      expect(shown.may).toEqual({ change: false })
    }
    const { stranger } = stage.house
    expect((await set(stranger, id)).status).toBe(401)
    expect((await stranger.patch(at, { to: null }, { 'if-match': '"1"' })).status).toBe(401)
    expect((await stranger.delete(at)).status).toBe(401)
  })
})
