import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { buildAbsence, buildMember, buildUnit } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const add = (given: object = {}) =>
  stage.administrator.post('/members', {
    name: 'Nils Ny',
    email: 'nils.ny@kommun.example',
    title: 'Planarkitekt',
    units: [{ id: stage.town.units.bygglov.id, role: 'officer' }],
    ...given,
  })
const read = async (id: string) => (await stage.administrator.get(`/members/${id}`)).body

describe('a member', () => {
  it('is added with units and roles, and is changed field by field', async () => {
    const { id } = (await must(add({ roles: ['analyst'] }))).body
    expect(await read(id)).toMatchObject({
      name: 'Nils Ny',
      active: true,
      units: [{ slug: 'bygglov', role: 'officer' }],
      roles: ['analyst'],
      away: null,
      duty: [],
      version: 1,
      may: { manage: true, setAbsence: true },
    })
    const phone = { phone: '0176-710 12' }
    const edited = await stage.administrator.patch(`/members/${id}`, phone, { 'if-match': '"1"' })
    expect(edited.body).toEqual({ version: 2 })
    const late = await stage.administrator.patch(`/members/${id}`, { name: 'Nils' }, { 'if-match': '"1"' })
    expect(late.body.code).toBe('version.stale')
    expect(await read(id)).toMatchObject({ name: 'Nils Ny', ...phone })
  })

  it('has an address of their own, and a unit that is there', async () => {
    const { code } = (await add({ email: 'LOVA@kommun.example' })).body
    expect(code).toBe('member.emailTaken')
    const closed = await buildUnit(stage.house, { active: false })
    const answer = await add({ email: 'x@kommun.example', units: [{ id: closed.id, role: 'officer' }] })
    expect(answer.body.code).toBe('unit.notActive')
    expect((await add({ email: 'y@kommun.example', units: [] })).status).toBe(400)
  })

  it('is put in units, made head and given roles, each with an event', async () => {
    const member = await buildMember(stage.house)
    const at = `/members/${member.id}`
    const unit = `${at}/units/${stage.town.units['gatu-park'].id}`
    await must(stage.administrator.put(unit, { role: 'officer' }))
    await must(stage.administrator.put(unit, { role: 'officer' }))
    await must(stage.administrator.put(unit, { role: 'head' }))
    await must(stage.administrator.put(`${at}/roles/pilot`))
    await must(stage.administrator.delete(`${at}/roles/pilot`))
    await must(stage.administrator.post(`${unit}/leaving`, {}))
    const { rows } = await stage.house.owner.pool.query(
      "select name from event where name like 'member.%' and data->>'memberId' = $1 order by id",
      [member.id],
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'member.unitGained',
      'member.unitRoleChanged',
      'member.roleGained',
      'member.roleLost',
      'member.unitLost',
    ])
    expect((await stage.administrator.delete(`${at}/roles/pilot`)).body.code).toBe('member.noSuchRole')
    expect((await stage.administrator.post(`${unit}/leaving`, {})).body.code).toBe('member.notInUnit')
  })

  it('who leaves is signed out everywhere, stands in for nobody, and can come back', async () => {
    const member = await buildMember(stage.house, { name: 'Siv Slut' })
    const person = await stage.house.as(member.id)
    const colleague = await buildMember(stage.house)
    await buildAbsence(stage.house, { memberId: colleague.id, deputyId: member.id })
    await buildAbsence(stage.house, { memberId: member.id, from: '2026-11-20T00:00:00Z' })
    await must(stage.administrator.post(`/members/${member.id}/leaving`, {}))
    expect((await person.get('/me')).status).toBe(401)
    const { rows } = await stage.house.owner.pool.query(
      'select (select count(*)::int from session where member_id = $1) as sessions, (select deputy_id from absence where member_id = $2)',
      [member.id, colleague.id],
    )
    expect(rows).toEqual([{ sessions: 0, deputy_id: null }])
    const again = await stage.administrator.post(`/members/${member.id}/leaving`, {})
    expect(again.body.code).toBe('member.inactive')
    await must(stage.administrator.post(`/members/${member.id}/return`))
    expect(await read(member.id)).toMatchObject({ active: true, away: null })
    expect((await stage.administrator.post(`/members/${member.id}/return`)).body.code).toBe('member.active')
  })

  it('deleted or moved people are still proposed: those who have left are left out when asked for', async () => {
    const member = await buildMember(stage.house, { name: 'Gunnar Gången', active: false })
    const names = async (query: string) =>
      (await stage.pilot.get(`/members?${query}`)).body.items.map(({ name }: { name: string }) => name)
    expect(await names('q=gunnar')).toEqual([member.name])
    expect(await names('q=gunnar&active=true')).toEqual([])
  })
})

describe('where nobody would step in by name', () => {
  it('is a list for the administrator: no head, nobody at all, away with neither deputy nor head', async () => {
    const empty = await buildUnit(stage.house, { name: 'A tom' })
    const headless = await buildUnit(stage.house, { name: 'B utan chef' })
    const anna = await buildMember(stage.house, { name: 'Anna', units: [headless.id] })
    await buildAbsence(stage.house, { memberId: anna.id })
    const { items } = (await stage.administrator.get('/uncovered')).body
    const found = items.filter(({ unit }: { unit: { id: string } }) =>
      [empty.id, headless.id].includes(unit.id),
    )
    expect(
      found.map(
        (one: { kind: string; member: { name: string } | null; standIn: { name: string } | null }) => [
          one.kind,
          one.member?.name,
          one.standIn?.name,
        ],
      ),
    ).toEqual([
      ['unitWithoutMembers', undefined, 'Lova Lots'],
      ['awayWithoutDeputy', 'Anna', 'Lova Lots'],
      ['unitWithoutHead', undefined, 'Lova Lots'],
    ])
  })
})

it('two administrators who let each other’s receiver go at the same moment: one of them is told', async () => {
  const [a, b] = [await buildMember(stage.house), await buildMember(stage.house)]
  const answers = await Promise.all([
    stage.administrator.post(`/members/${a.id}/leaving`, { toMemberId: b.id }),
    stage.administrator.post(`/members/${b.id}/leaving`, { toMemberId: a.id }),
  ])
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 422])
})
