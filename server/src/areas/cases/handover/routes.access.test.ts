import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCase, buildHandover, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildMember } from '../../../../testing/build/index.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

/** Everyone tries everything. Each try is stopped by something after the permission, so the handovers stay as they were. */
let stage: Stage
let people: Record<string, Person>
let caseId: string
let toUnit: string
let toMember: string

const who = [
  'the giver',
  'the head of the giver',
  'a pilot',
  'the one who is asked',
  'the stand-in of the one who is asked',
  'a colleague of the one who is asked',
  'the head of the unit that is asked',
  'the stand-in of that head',
  'an outsider',
  'an administrator',
] as const
type Who = (typeof who)[number]

beforeAll(async () => {
  stage = await openStage()
  const { units } = stage.town
  const member = (unit: keyof typeof units, role: 'officer' | 'head' = 'officer') =>
    buildMember(stage.house, { units: [{ id: units[unit].id, role }] })
  const [away, deputy, awayHead, headsDeputy] = [
    await member('miljo-halsa'),
    await member('va-avfall'),
    await member('miljo-halsa', 'head'),
    await member('va-avfall'),
  ]
  await buildAbsence(stage.house, { memberId: away.id, deputyId: deputy.id })
  await buildAbsence(stage.house, { memberId: awayHead.id, deputyId: headsDeputy.id })
  people = {
    'the giver': stage.officers.bygglov,
    'the head of the giver': stage.heads.bygglov,
    'a pilot': stage.pilot,
    'the one who is asked': await stage.house.as(away.id),
    'the stand-in of the one who is asked': await stage.house.as(deputy.id),
    'a colleague of the one who is asked': stage.officers['miljo-halsa'],
    'the head of the unit that is asked': stage.heads['miljo-halsa'],
    'the stand-in of that head': await stage.house.as(headsDeputy.id),
    'an outsider': stage.officers['gatu-park'],
    'an administrator': stage.administrator,
  }
  const taken = async () => {
    const { id } = await buildCase(stage.pilot)
    await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
    return id
  }
  caseId = await taken()
  toUnit = await buildHandover(stage.officers.bygglov, caseId, units['miljo-halsa'].id)
  toMember = await buildHandover(stage.officers.bygglov, await taken(), units['miljo-halsa'].id, {
    memberId: away.id,
  })
})
afterAll(() => stage.close())

const person = (name: Who) => people[name] as Person
const wasLet = ({ status }: Answer) => status !== 403
const nobody = crypto.randomUUID()

const giving: readonly Who[] = ['the giver', 'the head of the giver', 'a pilot']
const leading: readonly Who[] = ['the head of the unit that is asked', 'the stand-in of that head']

describe.each(who)('%s', (name) => {
  test('asks somebody to take over, and takes it back or keeps it: those who give', async () => {
    const proposal = { unitId: nobody, reason: 'Frågan hör hemma hos er.' }
    const proposed = await person(name).post(`/cases/${caseId}/handovers`, proposal)
    expect(wasLet(proposed)).toBe(giving.includes(name))
    const { may } = (await must(person(name).get(`/cases/${caseId}`))).body
    expect(may.handOver).toBe(giving.includes(name))
    const kept = await person(name).post(`/handovers/${toUnit}/keeping`)
    expect(wasLet(kept)).toBe(giving.includes(name))
    const view = (await must(person(name).get(`/handovers/${toUnit}`))).body
    expect(view.may.withdraw).toBe(giving.includes(name))
    if (giving.includes(name)) return
    expect(await person(name).post(`/handovers/${toUnit}/withdrawal`)).toMatchObject({ status: 403 })
  })

  test('answers for the unit: everyone in it', async () => {
    const inUnit = ['the one who is asked', 'a colleague of the one who is asked', ...leading].includes(name)
    expect(await mayAnswerTo(toUnit)).toBe(inUnit)
  })

  test('answers for one who is asked by name: they, who stands in, and a head', async () => {
    const mayAnswer = ['the one who is asked', 'the stand-in of the one who is asked', ...leading]
    expect(await mayAnswerTo(toMember)).toBe(mayAnswer.includes(name))
  })

  /** What the page says, which must be what every endpoint does. */
  async function mayAnswerTo(id: string): Promise<boolean> {
    const { may } = (await must(person(name).get(`/handovers/${id}`))).body
    expect(may.decline).toBe(may.accept)
    expect(may.nameTaker).toBe(leading.includes(name))
    const accepted = await person(name).post(`/handovers/${id}/acceptance`, { memberId: nobody })
    expect(wasLet(accepted)).toBe(may.accept)
    const refusal = { reason: 'Det är inte vi.', suggestedUnitId: nobody }
    expect(wasLet(await person(name).post(`/handovers/${id}/refusal`, refusal))).toBe(may.accept)
    const answer = { kind: 'accept', memberId: nobody }
    const many = await must(person(name).post('/handover-answers', { handoverIds: [id], answer }))
    expect(many.body.items[0].code === 'permission.denied').toBe(!may.accept)
    return may.accept
  }

  test('reads the handovers of a case, one of them, and own lists', async () => {
    for (const path of [`/cases/${caseId}/handovers`, `/handovers/${toUnit}`, '/handovers?list=waiting']) {
      expect((await person(name).get(path)).status).toBe(200)
    }
  })
})

test('who has not signed in reaches nothing', async () => {
  const { stranger } = stage.house
  for (const path of [`/cases/${caseId}/handovers`, `/handovers/${toUnit}`, '/handovers?list=sent']) {
    expect((await stranger.get(path)).status).toBe(401)
  }
  for (const path of [
    `/cases/${caseId}/handovers`,
    `/handovers/${toUnit}/acceptance`,
    `/handovers/${toUnit}/refusal`,
    `/handovers/${toUnit}/withdrawal`,
    `/handovers/${toUnit}/keeping`,
    '/handover-answers',
  ]) {
    expect((await stranger.post(path)).status).toBe(401)
  }
})

test('a handover that is none, or of a case that may not be read, is not found', async () => {
  const { id: secret } = await buildCase(stage.pilot, { visibility: 'restricted' })
  const hidden = await buildHandover(stage.pilot, secret, stage.town.units['miljo-halsa'].id)
  const missing = { status: 404, body: { code: 'handover.notFound' } }
  for (const id of [hidden, nobody]) {
    const outsider = person('an outsider')
    expect(await outsider.get(`/handovers/${id}`)).toMatchObject(missing)
    expect(await outsider.post(`/handovers/${id}/acceptance`)).toMatchObject(missing)
    const answer = { kind: 'accept' }
    const { body } = await must(outsider.post('/handover-answers', { handoverIds: [id], answer }))
    expect(body.items[0].code).toBe('handover.notFound')
  }
  expect((await person('the head of the unit that is asked').get(`/handovers/${hidden}`)).status).toBe(200)
})
