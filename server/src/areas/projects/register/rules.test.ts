import { expect, test } from 'vitest'
import {
  areDaysInOrder,
  changedFields,
  decideEnding,
  decidePlace,
  decideVisibility,
  formatReference,
} from './rules.ts'

test('a reference has four digits, or more when there are more', () => {
  expect(formatReference(2026, 7)).toBe('P-2026-0007')
  expect(formatReference(2026, 12345)).toBe('P-2026-12345')
})

test('days that are known come in order, whichever are left out', () => {
  const none = {
    earliest: null,
    plannedStart: null,
    plannedEnd: null,
    latest: null,
    startIsCertain: false,
    endIsCertain: false,
  }
  expect(areDaysInOrder(none)).toBe(true)
  expect(areDaysInOrder({ ...none, earliest: '2026-01-01', latest: '2026-01-01' })).toBe(true)
  expect(areDaysInOrder({ ...none, earliest: '2026-02-01', plannedEnd: '2026-01-31' })).toBe(false)
})

test('each kind of place says what it must', () => {
  expect(decidePlace({ kind: 'drawn', text: '', isDrawn: true }).allowed).toBe(true)
  expect(decidePlace({ kind: 'drawn', text: 'Torget', isDrawn: false })).toMatchObject({
    code: 'project.noShape',
  })
  expect(decidePlace({ kind: 'everywhere', text: '', isDrawn: true })).toMatchObject({
    code: 'project.needlessShape',
  })
  expect(decidePlace({ kind: 'property', text: '', isDrawn: true })).toMatchObject({
    code: 'project.noPlaceText',
  })
  expect(decidePlace({ kind: 'address', text: 'Hamngatan 4', isDrawn: false }).allowed).toBe(true)
})

test('what is shown goes one way, and back from public with a reason only', () => {
  const code = (from: 'draft' | 'internal' | 'public', to: typeof from, why = '') => {
    const verdict = decideVisibility({ from, to, why })
    return verdict.allowed ? 'yes' : verdict.code
  }
  expect([code('draft', 'internal'), code('draft', 'public'), code('internal', 'public')]).toEqual([
    'yes',
    'yes',
    'yes',
  ])
  expect(code('public', 'internal')).toBe('project.needsReason')
  expect(code('public', 'internal', 'Uppgifter om en enskild')).toBe('yes')
  expect(code('public', 'draft', 'Skäl')).toBe('project.notBackToDraft')
  expect(code('internal', 'draft')).toBe('project.notBackToDraft')
})

test('stopped needs a reason, done does not, and neither is done twice', () => {
  expect(decideEnding({ phase: 'under_way', how: 'done', why: '' }).allowed).toBe(true)
  expect(decideEnding({ phase: 'idea', how: 'stopped', why: '' })).toMatchObject({
    code: 'project.needsReason',
  })
  expect(decideEnding({ phase: 'done', how: 'stopped', why: 'x' })).toMatchObject({ code: 'project.ended' })
})

test('a field has changed when what it says has, not the order of its keys', () => {
  expect(changedFields({ a: { x: 1, y: 2 }, b: [1, 2] }, { a: { y: 2, x: 1 }, b: [2, 1] })).toEqual(['b'])
})
