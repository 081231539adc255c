import { expect, test } from 'vitest'
import { areas, jobs } from './app.ts'
import { hasWords } from './platform/i18n/words.ts'

test.each(areas.filter(({ events = [] }) => events.length > 0))(
  'each event of $name has somebody who is told of it, or nobody with a reason',
  ({ events = [], notices = {} }) => {
    expect(Object.keys(notices).toSorted()).toEqual([...events].toSorted())
    for (const name of events) {
      const decision = notices[name]
      expect(decision && ('tells' in decision || decision.nobody), name).toBeTruthy()
      if (decision && 'tells' in decision) expect(hasWords(`notices:event.${name}`), name).toBe(true)
    }
  },
)

test.each(jobs)('$name is told of in words', ({ name }) => {
  expect(hasWords(`administration:job.${name}`)).toBe(true)
})
