import pg from 'pg'
import { expect, test } from 'vitest'
import { errorInLog } from './error-in-log.ts'

test('what PostgreSQL quotes of a row does not reach the log', () => {
  const error = new pg.DatabaseError('duplicate key value: Sara Holm', 30, 'error')
  Object.assign(error, {
    code: '23505',
    constraint: 'member_email',
    detail: 'Key (email)=(sara@foretag.example)',
  })
  const logged = JSON.stringify(errorInLog(error))
  expect(logged).not.toMatch(/Sara|foretag/)
  expect(logged).toContain('member_email')
})

test('our own errors are told with what they say and where', () => {
  expect(errorInLog(new RangeError('no such day'))).toMatchObject({
    type: 'RangeError',
    message: 'no such day',
  })
})
