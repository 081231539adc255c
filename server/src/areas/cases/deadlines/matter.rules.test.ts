import { describe, expect, it } from 'vitest'
import { type DatesOfMatter, decideDates } from './matter.rules.ts'

const none: DatesOfMatter = {
  askedOn: null,
  completedOn: null,
  changedOn: null,
  extendedOn: null,
  decidedOn: null,
  servedOn: null,
}
const facts = {
  status: 'in_progress',
  caseStatus: 'open',
  receivedOn: '2026-11-02',
  today: '2026-11-23',
} as const
const decide = (dates: Partial<DatesOfMatter>) => decideDates(facts, { ...none, ...dates })

describe('the days of an application', () => {
  it.each([
    ['nothing yet', {}],
    [
      'all on the day it came in',
      { askedOn: '2026-11-02', completedOn: '2026-11-02', decidedOn: '2026-11-02' },
    ],
    ['asked, and not complete yet', { askedOn: '2026-11-09' }],
    ['complete without anything having been asked for', { completedOn: '2026-11-09' }],
    ['changed and extended', { changedOn: '2026-11-10', extendedOn: '2026-11-12' }],
    ['decided and served today', { decidedOn: '2026-11-23', servedOn: '2026-11-23' }],
  ])('%s', (_, dates) => {
    expect(decide(dates)).toMatchObject({ allowed: true })
  })

  it.each([
    ['a day to come', { decidedOn: '2026-11-24' }, 'matter.inTheFuture'],
    ['before it came in', { askedOn: '2026-11-01' }, 'matter.wrongOrder'],
    [
      'complete before it was asked for',
      { askedOn: '2026-11-10', completedOn: '2026-11-09' },
      'matter.wrongOrder',
    ],
    ['asked after the decision', { askedOn: '2026-11-11', decidedOn: '2026-11-10' }, 'matter.wrongOrder'],
    [
      'complete after the decision',
      { completedOn: '2026-11-11', decidedOn: '2026-11-10' },
      'matter.wrongOrder',
    ],
    ['changed after the decision', { changedOn: '2026-11-11', decidedOn: '2026-11-10' }, 'matter.wrongOrder'],
    [
      'extended after the decision',
      { extendedOn: '2026-11-11', decidedOn: '2026-11-10' },
      'matter.wrongOrder',
    ],
    [
      'served before it was decided',
      { decidedOn: '2026-11-10', servedOn: '2026-11-09' },
      'matter.wrongOrder',
    ],
    ['served without a decision', { servedOn: '2026-11-09' }, 'matter.wrongOrder'],
  ])('%s is refused', (_, dates, code) => {
    expect(decide(dates)).toMatchObject({ code })
  })

  it('need an application that has come in, unless they are taken away', () => {
    const notReceived = { ...facts, receivedOn: null }
    expect(decideDates(notReceived, { ...none, askedOn: '2026-11-09' })).toMatchObject({
      code: 'matter.notReceived',
    })
    expect(decideDates(notReceived, none)).toMatchObject({ allowed: true })
  })

  it.each(['accepted', 'in_progress', 'awaiting_company', 'awaiting_part', 'answered', 'settled'] as const)(
    'may be said of a part that is %s',
    (status) => {
      expect(decideDates({ ...facts, status }, none)).toMatchObject({ allowed: true })
    },
  )

  it.each(['offered', 'declined', 'withdrawn'] as const)('are nobody’s in a part that is %s', (status) => {
    expect(decideDates({ ...facts, status }, none)).toMatchObject({ code: 'part.wrongState' })
  })

  it.each([
    ['received', { allowed: true }],
    ['open', { allowed: true }],
    ['awaiting_company', { allowed: true }],
    ['closed', { code: 'case.closed' }],
  ] as const)('in a case that is %s', (caseStatus, verdict) => {
    expect(decideDates({ ...facts, caseStatus }, none)).toMatchObject(verdict)
  })
})
