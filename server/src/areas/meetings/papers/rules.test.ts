import { expect, test } from 'vitest'
import type { MeetingStatus } from '../facts.ts'
import { decideAddingPaper, decideRemovingPaper } from './rules.ts'

const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? 'yes' : verdict.code)
const all: readonly MeetingStatus[] = ['planned', 'live', 'closed', 'cancelled']

test('papers come until the meeting is over, and not to an item that was taken away', () => {
  expect(all.map((status) => codeOf(decideAddingPaper({ status, result: null })))).toEqual([
    'yes',
    'yes',
    'meeting.ended',
    'meeting.ended',
  ])
  expect(codeOf(decideAddingPaper({ status: 'live', result: 'decision' }))).toBe('yes')
  expect(codeOf(decideAddingPaper({ status: 'live', result: 'withdrawn' }))).toBe('meetingItem.notFound')
})

test('a paper is taken away until the meeting is over, but for one that minutes name', () => {
  expect(all.map((status) => codeOf(decideRemovingPaper({ status, isInMinutes: false })))).toEqual([
    'yes',
    'yes',
    'meeting.ended',
    'meeting.ended',
  ])
  expect(codeOf(decideRemovingPaper({ status: 'live', isInMinutes: true }))).toBe('meetingPaper.inMinutes')
})
