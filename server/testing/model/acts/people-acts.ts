import type { Person } from '../../house.ts'
import { type Doing, from, keep, kept, signIn, type Told, told, type World } from '../world.ts'

const HOUR = 3_600_000

/** Only an administrator lets people go; which of them does it is left to chance, and so is whether it is one. */
const anAdministrator = (world: World, who: number): Person | undefined =>
  world.people[who < 36 ? world.members.indexOf(world.town.administrator.id) : who % world.people.length]

/** Somebody goes away for some hours or days, with a deputy or without. */
const goAway: Doing = async (world, { who, which, how }) => {
  const [person, deputyId] = [from(world.people, who), from(world.members, which)]
  if (!person) return []
  const begin = world.house.clock.now()
  const answer = await person.post('/absences', {
    from: begin.toISOString(),
    to: new Date(begin.getTime() + (1 + how) * HOUR).toISOString(),
    deputyId: how % 3 === 0 || deputyId === from(world.members, who) ? null : deputyId,
  })
  if (answer.status === 201) keep(world, 'absences', answer.body.id)
  return told(answer, 'absence.set')
}

const comeBackEarly: Doing = async (world, { who, which }) => {
  const [person, absence] = [from(world.people, who), from(kept(world, 'absences'), which)]
  if (!person || !absence) return []
  return told(await person.delete(`/absences/${absence}`), 'absence.ended|absence.removed')
}

const leave: Doing = async (world, { who, which, how }) => {
  const member = from(world.members, which)
  const toMemberId = how % 2 === 0 ? null : (from(world.members, how) ?? null)
  const answer = await anAdministrator(world, who)?.post(`/members/${member}/leaving`, {
    toMemberId: toMemberId === member ? null : toMemberId,
  })
  return answer ? told(answer, 'member.left') : []
}

const comeBack: Doing = async (world, { who, which }) => {
  const answer = await anAdministrator(world, who)?.post(`/members/${from(world.members, which)}/return`)
  if (answer?.status === 204) await signIn(world)
  return answer ? told(answer, 'member.returned') : []
}

/** Out of the own unit and into another, or the other way round. */
const changeUnit: Doing = async (world, { who, which, how }) => {
  const [member, unit] = [from(world.members, which), from(Object.values(world.town.units), how)]
  const administrator = anAdministrator(world, who)
  if (!administrator || !unit) return []
  if (how % 2 === 0) {
    const answer = await administrator.put(`/members/${member}/units/${unit.id}`, {
      role: how % 4 === 0 ? 'head' : 'officer',
    })
    return told(answer, 'member.unitGained|member.unitRoleChanged|')
  }
  return told(await administrator.post(`/members/${member}/units/${unit.id}/leaving`), 'member.unitLost')
}

const changeRole: Doing = async (world, { who, which, how }): Promise<Told> => {
  const administrator = anAdministrator(world, who)
  const path = `/members/${from(world.members, which)}/roles/pilot`
  if (!administrator) return []
  if (how % 2 === 0) return told(await administrator.put(path), 'member.roleGained|')
  return told(await administrator.delete(path), 'member.roleLost')
}

export const peopleActs = { goAway, comeBackEarly, leave, comeBack, changeUnit, changeRole } satisfies Record<
  string,
  Doing
>
