import { expect, test } from 'vitest'
import { decideCode, MOST_A_DAY, MOST_AN_HOUR, MOST_TRIES, mayAskForCode } from './rules.ts'

const fresh = { isRight: true, tries: 0, isUsed: false, isOver: false }

test.each([
  [{}, undefined],
  [{ tries: MOST_TRIES - 1 }, undefined],
  [{ isRight: false }, 'code.wrong'],
  [{ tries: MOST_TRIES }, 'code.dead'],
  [{ tries: MOST_TRIES, isRight: false }, 'code.dead'],
  [{ isUsed: true }, 'code.dead'],
  [{ isOver: true }, 'code.dead'],
])('a code of which %o is taken or refused: %s', (given, code) => {
  const verdict = decideCode({ ...fresh, ...given })
  expect(verdict.allowed ? undefined : verdict.code).toBe(code)
})

test.each([
  [0, 0, true],
  [MOST_AN_HOUR - 1, MOST_A_DAY - 1, true],
  [MOST_AN_HOUR, MOST_AN_HOUR, false],
  [0, MOST_A_DAY, false],
])('after %i codes in an hour and %i in a day another is sent: %s', (lastHour, lastDay, may) => {
  expect(mayAskForCode({ lastHour, lastDay })).toBe(may)
})
