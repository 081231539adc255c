import { infiniteQueryOptions, keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer, Sent } from '../../../../../lib/api-types.ts'
import type { MemberFilter } from './read-member-search.ts'
import type { Role } from './roles.ts'

export type MemberItem = Answer<'/members'>['items'][number]
export type Member = Answer<'/members/{memberId}'>
export type UnitRole = Member['units'][number]['role']
export type Uncovered = Answer<'/uncovered'>['items'][number]
export type Held = Answer<'/members/{memberId}/held'>
export type NewMember = Sent<'/members', 'post'>
export type PeopleSource = Sent<'/people-imports', 'post'>['source']
export type PeoplePreview = Answer<'/people-import-previews', 'post'>
export type MemberEdit = Sent<'/members/{memberId}', 'patch'>

/** Who works where shows in units, pickers and lists of cases. */
export const staleAfterMember: readonly QueryKey[] = [
  ['members'],
  ['units'],
  ['uncovered'],
  ['duty'],
  ['me'],
  ['my-day'],
  ['cases'],
  ['case'],
  ['absences'],
]

const PAGE = 40

export function membersQuery({ q, unit, role, left }: MemberFilter) {
  return infiniteQueryOptions({
    queryKey: ['members', 'list', q, unit, role, left],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/members', {
          params: {
            query: {
              limit: PAGE,
              ...(q ? { q } : {}),
              ...(unit ? { unit } : {}),
              ...(role ? { role } : {}),
              ...(left ? {} : { active: true }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    meta: { topics: ['member', 'absence'] },
  })
}

const MOST_FOUND = 30

/** Colleagues to choose among: those present first, those away after them. */
export function colleaguesQuery({ text, unit }: { text: string; unit: string }) {
  return queryOptions({
    queryKey: ['members', 'colleagues', text, unit],
    queryFn: async ({ signal }) => {
      const query = { limit: MOST_FOUND, active: true, ...(text ? { q: text } : unit ? { unit } : {}) }
      const { items } = await ask(api.GET('/members', { params: { query }, signal }))
      return items.toSorted((a, b) => Number(a.away !== null) - Number(b.away !== null))
    },
    placeholderData: keepPreviousData,
    meta: { topics: ['member', 'absence'] },
  })
}

export function memberQuery(memberId: string) {
  return queryOptions({
    queryKey: ['members', memberId],
    queryFn: ({ signal }) => ask(api.GET('/members/{memberId}', { params: { path: { memberId } }, signal })),
    meta: { topics: ['member', 'absence', 'duty'] },
  })
}

/** Where nobody would step in by name. */
export const uncoveredQuery = queryOptions({
  queryKey: ['uncovered'],
  queryFn: async ({ signal }) => (await ask(api.GET('/uncovered', { signal }))).items,
  meta: { topics: ['member', 'absence', 'unit'] },
})

export type Loss = { readonly unit?: string; readonly role?: 'pilot' }

/** What a member holds, and who would take it over. */
export function heldQuery(memberId: string, loss: Loss, to: string) {
  return queryOptions({
    queryKey: ['members', memberId, 'held', loss, to],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/members/{memberId}/held', {
          params: { path: { memberId }, query: { ...loss, ...(to ? { to } : {}) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    meta: { topics: ['cases', 'member', 'absence'] },
  })
}

export function addMember(body: NewMember, intention: string) {
  return ask(api.POST('/members', { body, headers: writeHeaders(intention) }))
}

/** What rows of people would do. Nothing is written. */
export function previewPeople(source: PeopleSource) {
  return ask(api.POST('/people-import-previews', { body: { source } }))
}

/** Does what the preview showed. */
export function importPeople(body: Sent<'/people-imports', 'post'>, intention: string) {
  return ask(api.POST('/people-imports', { body, headers: writeHeaders(intention) }))
}

/** On top of the version that was read. */
export function editMember(memberId: string, version: number, body: MemberEdit, intention: string) {
  return ask(
    api.PATCH('/members/{memberId}', {
      params: { path: { memberId }, header: { 'If-Match': `"${version}"` } },
      body,
      headers: writeHeaders(intention),
    }),
  )
}

export function placeMember(memberId: string, unitId: string, role: UnitRole, intention: string) {
  return ask(
    api.PUT('/members/{memberId}/units/{unitId}', {
      params: { path: { memberId, unitId } },
      body: { role },
      headers: writeHeaders(intention),
    }),
  )
}

export function giveRole(memberId: string, role: Role, intention: string) {
  return ask(
    api.PUT('/members/{memberId}/roles/{role}', {
      params: { path: { memberId, role } },
      headers: writeHeaders(intention),
    }),
  )
}

export function takeRole(memberId: string, role: Role, intention: string) {
  return ask(
    api.DELETE('/members/{memberId}/roles/{role}', {
      params: { path: { memberId, role } },
      headers: writeHeaders(intention),
    }),
  )
}

export function takeMemberBack(memberId: string, intention: string) {
  return ask(
    api.POST('/members/{memberId}/return', {
      params: { path: { memberId } },
      headers: writeHeaders(intention),
    }),
  )
}

export type Receivers = {
  readonly toMemberId: string | null
  readonly choices: { readonly of: string; readonly memberId: string }[]
}

/** A member leaves, leaves a unit, or is no longer a pilot, and all that they held goes to others. */
export function letGo(
  memberId: string,
  loss: Loss,
  receivers: Receivers,
  intention: string,
): Promise<unknown> {
  const headers = writeHeaders(intention)
  if (loss.role) return takeRole(memberId, loss.role, intention)
  if (loss.unit) {
    const path = { memberId, unitId: loss.unit }
    return ask(
      api.POST('/members/{memberId}/units/{unitId}/leaving', { params: { path }, body: receivers, headers }),
    )
  }
  return ask(
    api.POST('/members/{memberId}/leaving', { params: { path: { memberId } }, body: receivers, headers }),
  )
}
