import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addDays, instantOf } from '../../../kernel/local-day.ts'
import { TIME_ZONE } from './time-zone.rules.ts'

test('Swedish time as we explain it is that of the clocks, each hour around their changes and each day, 2020–2045', () => {
  const component = new ICAL.Component(ICAL.parse(TIME_ZONE.trim()))
  const zone = new ICAL.Timezone({ component, tzid: 'Europe/Stockholm' })
  const meant = (day: string, time: string) =>
    new Date(ICAL.Time.fromData({ ...parts(day, time), isDate: false }, zone).toUnixTime() * 1000)
  const isChanging = (day: string) => /-(03|10)-(2[4-9]|3[01])$/.test(day)
  for (let day = '2020-01-01'; day < '2046-01-01'; day = addDays(day, 1)) {
    // The hour from two is left out of one night and comes twice in another.
    const hours = isChanging(day) ? [...Array(24).keys()].filter((hour) => hour !== 2) : [14]
    for (const hour of hours) {
      const time = `${String(hour).padStart(2, '0')}:30`
      expect([day, time, meant(day, time)]).toEqual([day, time, instantOf(day, time)])
    }
  }
})

function parts(day: string, time: string) {
  const [year, month, date] = day.split('-').map(Number)
  const [hour, minute] = time.split(':').map(Number)
  return {
    year: year ?? 0,
    month: month ?? 0,
    day: date ?? 0,
    hour: hour ?? 0,
    minute: minute ?? 0,
    second: 0,
  }
}
