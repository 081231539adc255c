import { expect, test } from 'vitest'
import { faultsOfSteps } from '../../server/src/areas/responsibility/plan-templates/rules.ts'
import { demoAreas } from '../map.ts'
import { planTemplates } from './plan-templates.ts'
import { usualDays } from './usual-days.ts'

const codes = new Set(demoAreas.map(({ code }) => code))

test('there are ten templates at least, each sound, and every step is an area that somebody answers for', () => {
  expect(planTemplates.length).toBeGreaterThanOrEqual(10)
  for (const { title, steps } of planTemplates) {
    const at = new Map(steps.map(({ area }, position) => [area, position]))
    for (const { area, after = [], days } of steps) {
      expect(codes, title).toContain(area)
      expect(days ?? usualDays[area], `${title}: ${area}`).toBeGreaterThan(0)
      for (const needed of after) expect([...at.keys()], `${title}: ${area}`).toContain(needed)
    }
    const read = steps.map(({ area, title: step, after = [] }) => ({
      area,
      unitId: null,
      title: step,
      needs: after.map((needed) => at.get(needed) ?? -1),
    }))
    expect(faultsOfSteps(read), title).toEqual([])
  }
})

test('how long it usually takes is said of areas that are on the map', () => {
  for (const code of Object.keys(usualDays)) expect(codes).toContain(code)
})
