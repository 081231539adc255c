import { describe, expect, it } from 'vitest'
import { buildCase, buildPart } from '../testing.fixture.ts'
import { lastTold, troubleOf } from './how-it-goes.ts'

const present = new Date('2026-11-25T10:00:00Z')
const of = buildCase()

describe('how it goes', () => {
  it('is well while nothing has run out', () => {
    const part = buildPart({ status: 'in_progress', dueOn: '2026-11-25' })
    expect(troubleOf(of, [part], present)).toBeNull()
  })

  it('names the worst first: a broken promise before a late answer, that before an offer nobody took', () => {
    const offer = buildPart({ acceptBy: '2026-11-24' })
    const late = buildPart({ status: 'in_progress', dueOn: '2026-11-24' })
    expect(troubleOf(of, [offer], present)?.what).toBe('offersLate')
    expect(troubleOf(of, [offer, late], present)?.what).toBe('partsLate')
    expect(troubleOf({ promisedOn: '2026-11-24' }, [offer, late], present)?.what).toBe('promiseLate')
  })

  it('a declined part is trouble until somebody else has been asked the same', () => {
    const declined = buildPart({ status: 'declined', endedAt: '2026-11-24T08:00:00Z' })
    expect(troubleOf(of, [declined], present)).toEqual({ what: 'declined', tone: 'attention', count: 1 })
    expect(troubleOf(of, [declined, buildPart({ status: 'answered' })], present)).toBeNull()
  })
})

describe('what the company knows', () => {
  it('is the latest that it has had in writing', () => {
    const message = { at: '2026-11-21T08:00:00Z', direction: 'to_company' as const }
    const answer = { sent: [{ id: 'a', body: '', sentAt: '2026-11-22T08:00:00Z', by: 'Anna' }] }
    expect(lastTold(of, [], undefined).what).toBe('receipt')
    expect(lastTold(of, [message], undefined).what).toBe('message')
    expect(lastTold(of, [message], answer)).toEqual({ what: 'answer', at: '2026-11-22T08:00:00Z' })
    expect(lastTold({ ...of, contact: { ...of.contact, email: null } }, [], undefined).what).toBe('nothing')
  })

  it('is not what it wrote itself', () => {
    expect(lastTold(of, [{ at: '2026-11-23T08:00:00Z', direction: 'from_company' }], undefined).what).toBe(
      'receipt',
    )
  })
})
