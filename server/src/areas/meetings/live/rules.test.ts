import { expect, test } from 'vitest'
import type { MeetingStatus } from '../facts.ts'
import { decideAction, decideResult, decideStarting, decideWriting, resultOf, secondsSince } from './rules.ts'

const statuses: readonly MeetingStatus[] = ['planned', 'live', 'closed', 'cancelled']
const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? 'yes' : verdict.code)

test('a planned meeting begins; what is written is written while it goes on', () => {
  expect(statuses.map((status) => codeOf(decideStarting(status)))).toEqual([
    'yes',
    ...Array<string>(3).fill('meeting.notPlanned'),
  ])
  expect(statuses.map((status) => codeOf(decideWriting(status)))).toEqual([
    'meeting.notLive',
    'yes',
    'meeting.notLive',
    'meeting.notLive',
  ])
})

const facts = { status: 'live' as const, kind: 'matter' as const, decisions: 1, actions: 1, hasNext: true }

test('a result says no more than what was written', () => {
  for (const result of ['information', 'decision', 'action', 'moved', null] as const)
    expect(codeOf(decideResult(facts, result))).toBe('yes')
  expect(codeOf(decideResult({ ...facts, decisions: 0 }, 'decision'))).toBe('meetingItem.noDecision')
  expect(codeOf(decideResult({ ...facts, actions: 0 }, 'action'))).toBe('meetingItem.noAction')
  expect(codeOf(decideResult({ ...facts, hasNext: false }, 'moved'))).toBe('meeting.noNext')
  for (const kind of ['standing', 'actions'] as const)
    expect(codeOf(decideResult({ ...facts, kind }, 'moved'))).toBe('meetingItem.fixed')
  expect(codeOf(decideResult({ ...facts, status: 'closed' }, 'information'))).toBe('meeting.notLive')
})

test('what was written says what an item came to, when nobody has said it', () => {
  const item = { kind: 'matter' as const, result: null, decisions: 0, actions: 0 }
  expect(resultOf(item)).toBeNull()
  expect(resultOf({ ...item, actions: 2 })).toBe('action')
  expect(resultOf({ ...item, actions: 2, decisions: 1 })).toBe('decision')
  expect(resultOf({ ...item, actions: 2, result: 'moved' })).toBe('moved')
  expect(resultOf({ ...item, kind: 'actions' })).toBe('information')
  expect(resultOf({ ...item, kind: 'standing' })).toBeNull()
})

test('an action has somebody who works there, a day that has not been, and is a draft until its meeting is closed', () => {
  const action = { meeting: 'live' as const, today: '2026-12-01', status: null, worksThere: true }
  const due = { dueOn: '2026-12-01' }
  expect(codeOf(decideAction(action, due))).toBe('yes')
  expect(codeOf(decideAction({ ...action, status: 'draft' }, due))).toBe('yes')
  for (const status of ['open', 'done', 'dropped'] as const)
    expect(codeOf(decideAction({ ...action, status }, due))).toBe('meetingAction.holds')
  expect(codeOf(decideAction({ ...action, worksThere: false }, due))).toBe('meetingAction.unknownMember')
  expect(codeOf(decideAction(action, { dueOn: '2026-11-30' }))).toBe('meetingAction.inThePast')
  expect(codeOf(decideAction({ ...action, meeting: 'planned' }, due))).toBe('meeting.notLive')
})

test('the clock counts whole seconds, and never back', () => {
  const now = new Date('2026-12-01T10:00:30Z')
  expect(secondsSince(new Date('2026-12-01T10:00:00Z'), now)).toBe(30)
  expect(secondsSince(new Date('2026-12-01T10:01:00Z'), now)).toBe(0)
  expect(secondsSince(null, now)).toBe(0)
})
