import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openTestHouse } from '../../../../testing/house.ts'
import { placeKey } from '../../../kernel/place-key.ts'

const house = await openTestHouse()
afterAll(() => house.close())

test('the database compares places as the program does', async () => {
  const written = fc.string({
    unit: fc.constantFrom(...Array.from('aZåÄöéÉ019 :,.-–>\u00A0/')),
    maxLength: 20,
  })
  const places = fc.sample(written, 3000)
  const { rows } = await house.owner.pool.query<{ key: string }>(
    'select place_key_of(place) as key from unnest($1::text[]) with ordinality as t (place, nth) order by nth',
    [places],
  )
  expect(rows.map(({ key }) => key)).toEqual(places.map(placeKey))
})
