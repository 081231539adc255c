import { expect, test } from 'vitest'
import { decideMentions, type Mentioned } from './rules.ts'

const person = (id: string, given: Partial<Mentioned> = {}): Mentioned => ({
  id,
  name: id,
  mayRead: true,
  inAuthority: true,
  ...given,
})
const all = [person('anna'), person('bo', { inAuthority: false }), person('cia', { mayRead: false })]

test.each([
  ['those who may read it', ['anna', 'bo'], false, { allowed: true, value: ['anna', 'bo'] }],
  ['each once', ['anna', 'anna'], false, { allowed: true, value: ['anna'] }],
  ['not the writer', ['anna', 'writer'], false, { allowed: true, value: ['anna'] }],
  ['nobody', [], true, { allowed: true, value: [] }],
  ['one who may not read the case', ['anna', 'cia'], false, { allowed: false, code: 'mention.mayNotRead' }],
  ['one who does not exist, or has left', ['dan'], false, { allowed: false, code: 'mention.mayNotRead' }],
  ['one of the authority', ['anna'], true, { allowed: true, value: ['anna'] }],
  ['one of another authority', ['bo'], true, { allowed: false, code: 'mention.otherAuthority' }],
])('a note mentions %s', (_says, wanted, confidential, verdict) => {
  expect(decideMentions(wanted, all, 'writer', confidential)).toEqual(verdict)
})
