import { expect, test } from 'vitest'
import { addDays } from '../../../kernel/local-day.ts'
import { isWorkingDay } from '../../../kernel/working-days.ts'
import { decideMoving, decideSettling, reminderOn } from './rules.ts'

const codeOf = (verdict: { allowed: boolean; code?: string }) => (verdict.allowed ? 'yes' : verdict.code)

test('an action is settled once, and taken up again', () => {
  expect(codeOf(decideSettling('draft', 'done'))).toBe('meetingAction.notFound')
  for (const end of ['done', 'dropped'] as const) {
    expect(codeOf(decideSettling('open', end))).toBe('yes')
    expect(codeOf(decideSettling(end, 'open'))).toBe('yes')
    for (const again of ['done', 'dropped'] as const)
      expect(codeOf(decideSettling(end, again))).toBe('meetingAction.settled')
  }
  expect(codeOf(decideSettling('open', 'open'))).toBe('meetingAction.settled')
})

test('an action that is open gets another day that has not been, and somebody who works there', () => {
  const facts = { status: 'open' as const, today: '2026-12-01', worksThere: true }
  expect(codeOf(decideMoving(facts, '2026-12-01'))).toBe('yes')
  expect(codeOf(decideMoving(facts, '2026-11-30'))).toBe('meetingAction.inThePast')
  expect(codeOf(decideMoving({ ...facts, worksThere: false }, '2026-12-01'))).toBe(
    'meetingAction.unknownMember',
  )
  expect(codeOf(decideMoving({ ...facts, status: 'done' }, '2026-12-01'))).toBe('meetingAction.settled')
  expect(codeOf(decideMoving({ ...facts, status: 'draft' }, '2026-12-01'))).toBe('meetingAction.notFound')
})

/** The days on which somebody is reminded, when the job runs on each working day but these. */
function remindersOf(dueOn: string, from: string, days: number, asleep: readonly string[] = []) {
  let remindedOn: string | null = null
  const told: string[] = []
  for (let nth = 0; nth < days; nth++) {
    const today = addDays(from, nth)
    if (!isWorkingDay(today) || asleep.includes(today)) continue
    const reminder = reminderOn({ dueOn, remindedOn }, today)
    if (!reminder) continue
    told.push(`${today} ${reminder}`)
    remindedOn = today
    expect(reminderOn({ dueOn, remindedOn }, today)).toBeNull()
  }
  return told
}

test('the working day before, the day after, and then each fifth working day', () => {
  // 4 December is a Friday; the working day before is the Thursday.
  expect(remindersOf('2026-12-04', '2026-11-30', 22)).toEqual([
    '2026-12-03 due',
    '2026-12-07 late',
    '2026-12-14 late',
    '2026-12-21 late',
  ])
})

test('what fell on days when nothing ran is told once, when it runs again', () => {
  const asleep = ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08']
  expect(remindersOf('2026-12-04', '2026-11-30', 14, asleep)).toEqual(['2026-12-09 late'])
})

test('a day after a weekend or a holiday is told of on the working day before', () => {
  expect(remindersOf('2026-12-07', '2026-12-03', 4)).toEqual(['2026-12-04 due'])
  expect(remindersOf('2026-12-28', '2026-12-21', 6)).toEqual(['2026-12-23 due'])
})
