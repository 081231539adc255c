import { api, ask, writeHeaders } from '../../../../../lib/api.ts'
import type { Sent } from '../../../../../lib/api-types.ts'

export type ItemChange = Sent<'/meeting-items/{itemId}', 'patch'>

const ofMeeting = (meetingId: string) => ({ params: { path: { meetingId } } })
const ofItem = (itemId: string) => ({ params: { path: { itemId } } })

export function changeItem(itemId: string, version: number, body: ItemChange, intention: string) {
  const params = { path: { itemId }, header: { 'If-Match': `"${version}"` } }
  return ask(api.PATCH('/meeting-items/{itemId}', { params, body, headers: writeHeaders(intention) }))
}

/** Puts back what was taken off the agenda by mistake. */
export function restoreItem(itemId: string, intention: string) {
  const headers = writeHeaders(intention)
  return ask(api.POST('/meeting-items/{itemId}/restoration', { ...ofItem(itemId), headers }))
}

export function postponeItem(itemId: string, intention: string) {
  const headers = writeHeaders(intention)
  return ask(api.POST('/meeting-items/{itemId}/postponement', { ...ofItem(itemId), headers }))
}

/** Names every item, in the order that they are to have. */
export function orderItems(meetingId: string, itemIds: readonly string[], intention: string) {
  const headers = writeHeaders(intention)
  const body = { itemIds: [...itemIds] }
  return ask(api.PUT('/meetings/{meetingId}/order', { ...ofMeeting(meetingId), body, headers }))
}

/** Sends the agenda, or what has changed since it was sent; gives how many it went to. */
export async function announce(meetingId: string, intention: string): Promise<number> {
  const headers = writeHeaders(intention)
  return (await ask(api.POST('/meetings/{meetingId}/announcement', { ...ofMeeting(meetingId), headers })))
    .sent
}

export function startMeeting(meetingId: string, intention: string) {
  return ask(
    api.POST('/meetings/{meetingId}/start', { ...ofMeeting(meetingId), headers: writeHeaders(intention) }),
  )
}

/** Says which item the meeting is at; null stops the clock. */
export function focusItem(meetingId: string, itemId: string | null, intention: string) {
  const headers = writeHeaders(intention)
  return ask(
    api.PUT('/meetings/{meetingId}/current-item', { ...ofMeeting(meetingId), body: { itemId }, headers }),
  )
}

/** What the leader says of an item that they may not read. */
export function settleUnread(
  meetingId: string,
  itemId: string,
  result: 'information' | 'moved',
  intention: string,
) {
  const params = { path: { meetingId, itemId } }
  const headers = writeHeaders(intention)
  return ask(
    api.PUT('/meetings/{meetingId}/unread-items/{itemId}/result', { params, body: { result }, headers }),
  )
}

export function closeMeeting(meetingId: string, intention: string) {
  return ask(
    api.POST('/meetings/{meetingId}/closing', { ...ofMeeting(meetingId), headers: writeHeaders(intention) }),
  )
}

export function reopenMeeting(meetingId: string, why: string, intention: string) {
  const headers = writeHeaders(intention)
  return ask(api.POST('/meetings/{meetingId}/reopening', { ...ofMeeting(meetingId), body: { why }, headers }))
}

export function approveMinutes(meetingId: string, intention: string) {
  const headers = writeHeaders(intention)
  return ask(api.POST('/meetings/{meetingId}/minutes/approval', { ...ofMeeting(meetingId), headers }))
}
