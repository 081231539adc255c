import { afterAll, beforeAll, expect, test } from 'vitest'
import { write } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { closingTime, hoursOn, isServiceDay } from '../../../kernel/office-hours.ts'
import { getServiceCalendar } from './store.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const calendar = () => write(house, (tx) => getServiceCalendar(tx))

test('offices are open on weekdays from the start, and close at noon on the five eves', async () => {
  const standard = await calendar()
  expect(hoursOn('2026-11-23', standard)).toEqual({ opens: '08:00', closes: '16:30' })
  expect(closingTime('2026-04-30', standard).toISOString()).toBe('2026-04-30T10:00:00.000Z')
  expect(isServiceDay('2026-12-24', standard)).toBe(false)
})

test('a change counts from the next question on', async () => {
  await write(house, async (tx) => {
    await tx.deleteFrom('office_hours').where('weekday', '=', 5).execute()
    await tx
      .insertInto('office_day')
      .values([
        { day: '2026-05-13', name: 'Planeringsdag', name_en: 'Planning day' },
        { day: '2026-12-23', name: 'Före jul', name_en: 'Before Christmas', opens: '09:00', closes: '15:00' },
      ])
      .execute()
  })
  const changed = await calendar()
  expect(['2026-11-26', '2026-11-27', '2026-05-13'].map((day) => isServiceDay(day, changed))).toEqual([
    true,
    false,
    false,
  ])
  expect(hoursOn('2026-12-23', changed)).toEqual({ opens: '09:00', closes: '15:00' })
})

test('the database keeps the offices open some day of the week, and from earlier to later', async () => {
  await expect(write(house, (tx) => tx.deleteFrom('office_hours').execute())).rejects.toMatchObject({
    constraint: 'office_hours_some_day',
  })
  const backwards = { day: '2027-01-04', name: 'x', name_en: 'x', opens: '12:00', closes: '09:00' }
  const half = { ...backwards, opens: '09:00', closes: null }
  for (const day of [backwards, half]) {
    await expect(
      write(house, (tx) => tx.insertInto('office_day').values(day).execute()),
    ).rejects.toMatchObject({ constraint: 'office_day_open_before_close' })
  }
})
