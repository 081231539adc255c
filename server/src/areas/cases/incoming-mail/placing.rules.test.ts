import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { caseNumbersIn, decidePlacing, type PlacingFacts, titleOf } from './placing.rules.ts'

const facts: fc.Arbitrary<PlacingFacts> = fc.record({
  isOwn: fc.boolean(),
  isWhole: fc.boolean(),
  bounce: fc.constantFrom(null, 'failed', 'delayed', 'delivered'),
  automatic: fc.constantFrom(null, 'autoReply', 'generated', 'bulk', 'noReply'),
  reference: fc.constantFrom('signed', 'known', 'expired', 'forged', 'none'),
  isContact: fc.boolean(),
  isStaff: fc.boolean(),
  isUnverified: fc.boolean(),
  isSpam: fc.boolean(),
  isEncrypted: fc.boolean(),
  isCalendarAnswer: fc.boolean(),
  hasText: fc.boolean(),
  hasFiles: fc.boolean(),
  hasSender: fc.boolean(),
  namesCase: fc.boolean(),
  isBeyondCases: fc.boolean(),
})
const plain: PlacingFacts = {
  isOwn: false,
  isWhole: true,
  bounce: null,
  automatic: null,
  reference: 'none',
  isContact: false,
  isStaff: false,
  isUnverified: false,
  isSpam: false,
  isEncrypted: false,
  isCalendarAnswer: false,
  hasText: true,
  hasFiles: false,
  hasSender: true,
  namesCase: false,
  isBeyondCases: false,
}

test('whatever comes: only the contact of a case, answering us, is put in as the company’s word', () => {
  fc.assert(
    fc.property(facts, (mail) => {
      if (decidePlacing(mail).to !== 'message') return
      expect(mail).toMatchObject({
        isOwn: false,
        bounce: null,
        isContact: true,
        isStaff: false,
        isUnverified: false,
      })
      expect(['signed', 'known']).toContain(mail.reference)
    }),
  )
})

test('whatever comes: only a person with an address, who is not doubtful, begins a case and gets a receipt', () => {
  fc.assert(
    fc.property(facts, (mail) => {
      if (decidePlacing(mail).to !== 'newCase') return
      expect(mail).toMatchObject({
        isOwn: false,
        bounce: null,
        automatic: null,
        reference: 'none',
        isSpam: false,
        isStaff: false,
        isUnverified: false,
        hasSender: true,
        hasText: true,
        namesCase: false,
        isBeyondCases: false,
      })
    }),
  )
})

test('whatever comes: what is set aside is a machine’s or our own, so that no person’s mail is lost to sight', () => {
  fc.assert(
    fc.property(facts, (mail) => {
      if (decidePlacing(mail).to !== 'aside') return
      expect(mail.isOwn || mail.bounce !== null || mail.automatic === 'autoReply').toBe(true)
    }),
  )
})

describe('a mail', () => {
  it.each([
    ['with a reference and from the contact', { reference: 'signed', isContact: true }, 'message', 'answer'],
    ['with a reference and from somebody else', { reference: 'signed' }, 'hold', 'sender'],
    ['with the bare number of a case', { namesCase: true }, 'unplaced', 'numberOnly'],
    ['with a reference that is not ours', { reference: 'forged', isContact: true }, 'unplaced', 'forged'],
    [
      'through a mailing list, from the contact',
      { reference: 'signed', isContact: true, automatic: 'bulk' },
      'message',
      'answer',
    ],
    ['with nothing', {}, 'newCase', 'newCase'],
  ] as const)('%s', (_what, given, to, why) => {
    expect(decidePlacing({ ...plain, ...given })).toEqual({ to, why })
  })
})

test('a title is the subject without what programs put before it, or the first line that says something', () => {
  expect(titleOf('Sv: RE: VB: Skylt', 'x')).toBe('Skylt')
  expect(titleOf('Re[2]: Skylt', 'x')).toBe('Skylt')
  expect(titleOf('Re: ', '\n\nHej\nVi vill')).toBe('Hej')
})

test('case numbers are found in a subject however they are written', () => {
  expect(caseNumbersIn('Ang l-2026-00042 och L-2026-123456, inte XL-2026-00001')).toEqual([
    'L-2026-00042',
    'L-2026-123456',
  ])
})
