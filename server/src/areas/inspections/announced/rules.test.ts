import { expect, it } from 'vitest'
import { occasionsOf } from './rules.ts'
import type { Announced } from './store.ts'

const at = (day: number, hour = 8) => new Date(Date.UTC(2026, 11, day, hour))
const visit = (id: string, given: Partial<Announced> = {}): Announced => ({
  id,
  jointId: null,
  company: 'Hamncaféet AB',
  unit: 'Bygglovsenheten',
  unitEn: 'Building permits',
  unitEmail: null,
  unitPhone: null,
  inspector: 'Olle Ek',
  inspectorEmail: 'olle@kommunen.example',
  inspectorPhone: null,
  subject: 'Ventilation',
  prepare: '',
  lawfulBasis: '',
  site: 'Hamngatan 4',
  property: '',
  earliestOn: '2026-12-07',
  latestOn: '2026-12-11',
  startsAt: null,
  endsAt: null,
  askedAt: null,
  ...given,
})
const idsOf = (visits: readonly Announced[]) => occasionsOf(visits).map((one) => one.map(({ id }) => id))

it('visits of one joint visit at its time are one occasion', () => {
  const time = { jointId: 'j', startsAt: at(8), endsAt: at(8, 10) }
  expect(idsOf([visit('a', time), visit('b'), visit('c', time)])).toEqual([['b'], ['a', 'c']])
})

it('those that still have times of their own stand each for itself', () => {
  const time = (day: number) => ({ jointId: 'j', startsAt: at(day), endsAt: at(day, 10) })
  expect(idsOf([visit('b', time(9)), visit('a', time(8))])).toEqual([['a'], ['b']])
  expect(idsOf([visit('a', { jointId: 'j' }), visit('b', { jointId: 'j' })])).toEqual([['a'], ['b']])
})

it('one that is seen both through the company and through a case is there once', () => {
  expect(idsOf([visit('a'), visit('b', { earliestOn: '2026-12-01' }), visit('a')])).toEqual([['b'], ['a']])
})
