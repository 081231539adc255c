import { queryOptions } from '@tanstack/react-query'
import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { meetingTopics } from '../queries.ts'

export type Slots = Answer<'/meetings/{meetingId}/slots'>
export type Slot = Slots['items'][number]
export type SlotOfCase = Answer<'/cases/{caseId}/slot'>

/** Times for companies at a meeting. */
export function slotsQuery(meetingId: string) {
  return queryOptions({
    queryKey: ['meeting', meetingId, 'slots'],
    queryFn: ({ signal }) =>
      ask(api.GET('/meetings/{meetingId}/slots', { params: { path: { meetingId } }, signal })),
    meta: { topics: meetingTopics },
  })
}

/** What the company of a case has booked, and what it can be offered. */
export function slotOfCaseQuery(caseId: string) {
  return queryOptions({
    queryKey: ['meetings', 'slot-of-case', caseId],
    queryFn: ({ signal }) => ask(api.GET('/cases/{caseId}/slot', { params: { path: { caseId } }, signal })),
    meta: { topics: [...meetingTopics, `case:${caseId}`] },
  })
}

type NewSlots = { startsAt: string; minutes: number; count: number }

export const openSlots = (meetingId: string, body: NewSlots, intention: string) =>
  ask(
    api.POST('/meetings/{meetingId}/slots', {
      params: { path: { meetingId } },
      body,
      headers: writeHeaders(intention),
    }),
  )

export const withdrawSlot = (slotId: string) =>
  ask(
    api.POST('/meeting-slots/{slotId}/withdrawal', {
      params: { path: { slotId } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )

export const cancelSlot = (slotId: string) =>
  ask(
    api.POST('/meeting-slots/{slotId}/cancellation', {
      params: { path: { slotId } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )

export const bookSlot = (slotId: string, caseId: string, intention: string) =>
  ask(
    api.POST('/meeting-slots/{slotId}/booking', {
      params: { path: { slotId } },
      body: { caseId },
      headers: writeHeaders(intention),
    }),
  )

export const offerSlots = (caseId: string, seriesId: string, intention: string) =>
  ask(
    api.PUT('/cases/{caseId}/slot-offer', {
      params: { path: { caseId } },
      body: { seriesId },
      headers: writeHeaders(intention),
    }),
  )

export const endOffer = (caseId: string) =>
  ask(
    api.DELETE('/cases/{caseId}/slot-offer', {
      params: { path: { caseId } },
      headers: writeHeaders(crypto.randomUUID()),
    }),
  )
