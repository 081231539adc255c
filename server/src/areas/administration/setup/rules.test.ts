import { describe, expect, it } from 'vitest'
import { decideSteps, type SetupFacts } from './rules.ts'

const whole: SetupFacts = {
  authorities: 2,
  units: 3,
  members: 4,
  pilots: 1,
  unitsWithoutMembers: [],
  membersWithoutUnit: [],
  isDutyPlanned: true,
  areas: 60,
  areasWithoutAccountable: [],
}
const notDone = (facts: Partial<SetupFacts>) =>
  decideSteps({ ...whole, ...facts })
    .filter(({ isDone }) => !isDone)
    .map(({ id }) => id)

describe('the steps of setting up', () => {
  it('are done when everything is in place', () => {
    expect(notDone({})).toEqual([])
  })

  it.each<[string[], Partial<SetupFacts>]>([
    [['authorities'], { authorities: 0 }],
    [['units', 'people'], { units: 0 }],
    [['people'], { unitsWithoutMembers: ['Bygglov'] }],
    [['people'], { membersWithoutUnit: ['Jonas Ekwall'] }],
    [['areas'], { areas: 0 }],
    [['areas'], { areasWithoutAccountable: ['Bygglov'] }],
    [['duty'], { pilots: 0 }],
    [['duty'], { isDutyPlanned: false }],
  ])('%j remain when %j', (remain, facts) => {
    expect(notDone(facts)).toEqual(remain)
  })
})
