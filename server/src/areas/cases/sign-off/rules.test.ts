import { expect, test } from 'vitest'
import { decideSignOff, decideWithoutSignOff, notSignedOff, type SignOff } from './rules.ts'

const one = (partId: string, version: number, agrees: boolean | null): SignOff => ({
  partId,
  version,
  agrees,
})

test.each([
  ['nobody has been asked', [], []],
  ['all have said yes to this text', [one('a', 3, true), one('b', 3, true)], []],
  ['one has not answered', [one('a', 3, true), one('b', 3, null)], ['b']],
  ['one says no', [one('a', 3, false)], ['a']],
  ['the yes was to an earlier text', [one('a', 2, true)], ['a']],
  ['a no was to an earlier text, and then a yes', [one('a', 2, false), one('a', 3, true)], []],
])('who has not signed off when %s', (_says, signOffs, missing) => {
  expect(notSignedOff(signOffs, 3).map(({ partId }) => partId)).toEqual(missing)
})

test('without a yes from all it leaves only with a reason', () => {
  expect(decideWithoutSignOff([], null).allowed).toBe(true)
  for (const reason of [null, '', '   '])
    expect(decideWithoutSignOff(['a'], reason)).toMatchObject({ code: 'combinedAnswer.notSignedOff' })
  expect(decideWithoutSignOff(['a'], 'Det brådskar.').allowed).toBe(true)
})

test.each([
  ['the text that would be sent', {}, undefined],
  ['a case that is closed', { caseStatus: 'closed' }, 'case.closed'],
  ['a text that has left', { isSent: true }, 'signOff.sent'],
  ['a text that has been changed since', { draftVersion: 4 }, 'signOff.otherText'],
])('answering for %s', (_says, given, code) => {
  const verdict = decideSignOff({ caseStatus: 'open', isSent: false, version: 3, draftVersion: 3, ...given })
  expect(verdict.allowed ? undefined : verdict.code).toBe(code)
})
