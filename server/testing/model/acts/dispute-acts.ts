import { type Doing, from, keep, kept, onCase, told } from '../world.ts'

const settle: Doing = async (world, { who, which, how }) => {
  const dispute = from(kept(world, 'disputes'), which)
  const slug = how % 2 === 0 ? 'bygglov' : 'gatu-park'
  const heads = world.town.heads[slug].id
  const person = who < 30 ? await world.house.as(heads) : from(world.people, who)
  if (!dispute || !person) return []
  const answer = await person.post(`/disputes/${dispute}/resolution`, {
    text: 'Vi är överens om det här.',
    takenByUnitId: how % 3 === 0 ? null : world.town.units[slug].id,
  })
  return told(answer, 'dispute.resolved')
}

/** Units disagree, and their heads settle it. */
export const disputeActs = {
  raise: onCase('dispute.raised', async (person, id, { how }, world) => {
    const { units } = world.town
    const answer = await person.post(`/cases/${id}/disputes`, {
      areaId: how % 2 === 0 ? null : (world.town.areas.get('uteservering')?.id ?? null),
      units: [units.bygglov.id, units['gatu-park'].id],
      question: 'Vem tar staketet?',
    })
    if (answer.status === 201) keep(world, 'disputes', answer.body.id)
    return answer
  }),
  settle,
} satisfies Record<string, Doing>
