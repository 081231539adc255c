import { expect, test } from 'vitest'
import { identityOf } from './identity.ts'

const today = new Date('2026-11-23T09:00:00Z')

test.each([
  ['5560160680', '5560160680'],
  ['8602262381', '198602262381'],
  ['0506241234', '200506241234'],
  ['1006241234', '201006241234'],
  // A child of fifteen has no business of its own, so this is somebody very old.
  ['1106241234', '191106241234'],
  ['9801631234', '199801631234'],
])('%s is asked about as %s', (number, identity) => expect(identityOf(number, today)).toBe(identity))
