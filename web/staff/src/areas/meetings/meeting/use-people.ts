import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { api, ask } from '../../../../../lib/api.ts'
import { useNameOf } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import type { Attendance } from './queries.ts'

/** Somebody in a unit: who works in two is there twice. */
export type Person = {
  readonly memberId: string
  readonly name: string
  readonly unitId: string
  readonly unit: string
}

const MOST = 100
const SHORTEST = 2

function membersQuery(text: string) {
  return queryOptions({
    queryKey: ['members', 'for-meeting', text],
    queryFn: async ({ signal }) => {
      const query = { active: true, limit: MOST, ...(text ? { q: text } : {}) }
      return (await ask(api.GET('/members', { params: { query }, signal }))).items
    },
    staleTime: 10 * 60_000,
    placeholderData: keepPreviousData,
    meta: { topics: ['member', 'unit', 'absence'] },
  })
}

/**
 * Who can be given something: those of the meeting first, then colleagues by what is typed. Without network those who
 * have been fetched are there still.
 */
export function usePeople(attendance: readonly Attendance[], typed: string): readonly Person[] {
  const nameOf = useNameOf()
  const me = useSession()
  const text = useSettled(typed.split(',')[0]?.trim() ?? '')
  const found = useQuery(membersQuery(text.length >= SHORTEST ? text : '')).data ?? []
  const here = attendance.flatMap(({ unit, members }) =>
    members.map(({ id, name }) => ({ memberId: id, name, unitId: unit.id, unit: unit.name })),
  )
  const mine = me.units.map((unit) => ({
    memberId: me.member.id,
    name: me.member.name,
    unitId: unit.id,
    unit: nameOf(unit),
  }))
  const others = found.flatMap(({ id, name, units }) =>
    units.map((unit) => ({ memberId: id, name, unitId: unit.id, unit: nameOf(unit) })),
  )
  const all = [...here, ...mine, ...others]
  return [...new Map(all.map((person) => [`${person.memberId} ${person.unitId}`, person])).values()]
}

/** As a person is written in the field, and found again by it. */
export const labelOf = ({ name, unit }: Pick<Person, 'name' | 'unit'>): string => `${name}, ${unit}`

const same = (one: string, other: string) =>
  one.trim().localeCompare(other.trim(), 'sv', { sensitivity: 'accent' }) === 0

/** Who is meant by what is written: the one who is proposed so, or whose whole name it is when only one has it. */
export function personIn(people: readonly Person[], text: string): Person | null {
  const proposed = people.find((person) => same(labelOf(person), text))
  if (proposed) return proposed
  const named = people.filter(({ name }) => same(name, text))
  return named.length === 1 ? (named[0] ?? null) : null
}
