import { describe, expect, it } from 'vitest'
import { buildCase, buildPart, noMay, nothingSent } from '../testing.fixture.ts'
import { mainTask } from './case-task.ts'

const sent = { id: 'a', body: 'Hej', sentAt: '2026-11-22T08:00:00Z', by: 'Anna' }

describe('the main action', () => {
  it('of a new case is to ask the units', () => {
    expect(mainTask({ of: buildCase(), parts: [], answer: nothingSent })).toEqual({ kind: 'offer' })
  })

  it('of somebody whose unit is asked is to take the part, before anything else', () => {
    const part = buildPart({ may: { ...noMay, accept: true } })
    expect(mainTask({ of: buildCase(), parts: [part], answer: nothingSent })).toEqual({
      kind: 'accept',
      partId: 'part-1',
    })
  })

  it('waits while a unit has not answered, is to write when all have, and to close when it is sent', () => {
    const waiting = { ...nothingSent, waitsFor: ['Bygglovsenheten'] }
    const answered = [buildPart({ status: 'answered' })]
    expect(mainTask({ of: buildCase(), parts: answered, answer: waiting })).toBeNull()
    expect(mainTask({ of: buildCase(), parts: answered, answer: nothingSent })).toEqual({ kind: 'compose' })
    const settled = [buildPart({ status: 'settled' })]
    const done = { ...nothingSent, sent: [sent] }
    expect(mainTask({ of: buildCase(), parts: settled, answer: done })).toEqual({ kind: 'close' })
  })

  it('is nothing that the server has not allowed', () => {
    const of = buildCase()
    const may = { ...of.may, offerParts: false, compose: false, close: false }
    expect(mainTask({ of: { ...of, may }, parts: [], answer: nothingSent })).toBeNull()
    expect(mainTask({ of: { ...of, status: 'closed' }, parts: [], answer: nothingSent })).toBeNull()
  })
})
