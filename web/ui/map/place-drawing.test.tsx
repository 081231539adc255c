import { screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { geometryOf, type Sketch } from '../../lib/map/sketch.ts'
import { faultsOf } from '../../testing/axe.ts'
import { fakeApi } from '../../testing/fake-api.ts'
import { show } from '../../testing/show.tsx'
import { PlaceDrawing } from './place-drawing.tsx'

beforeEach(() => void fakeApi({ 'GET /map-background': { tiles: null } }))
afterEach(() => vi.unstubAllGlobals())

function Drawn() {
  const [sketch, setSketch] = useState<Sketch>({ shape: 'area', points: [] })
  return (
    <>
      <PlaceDrawing label="Var projektet ligger" sketch={sketch} onChange={setSketch} />
      <output data-testid="place">{geometryOf(sketch)?.type ?? 'none'}</output>
    </>
  )
}

// The test's browser has no WebGL, as some people's have not.
it('draws an area by coordinates where no map can be shown', async () => {
  const { user } = await show(<Drawn />)
  expect(await screen.findByText('Kartan kan inte visas här')).toBeTruthy()
  const field = await screen.findByLabelText(/^Koordinater/)
  for (const at of ['6630000, 708000', '6630000, 708100', '59.7565, 18.7045'])
    await user.type(field, `${at}{Enter}`)
  expect(screen.getByTestId('place').textContent).toBe('Polygon')
  expect(screen.getByText(/^Yta: /)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ta bort senaste punkten' }))
  expect(screen.getByTestId('place').textContent).toBe('none')
  expect(screen.getByText('Sätt 1 punkt till.')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('says what is wrong with coordinates, and keeps what was written', async () => {
  const { user } = await show(<Drawn />)
  const field = await screen.findByLabelText(/^Koordinater/)
  await user.type(field, '708100, 6630000{Enter}')
  expect(await screen.findByText(/fel ordning/)).toBeTruthy()
  expect((field as HTMLInputElement).value).toBe('708100, 6630000')
  expect(screen.getByTestId('place').textContent).toBe('none')
})

it('takes one point out of the middle of a line', async () => {
  const { user } = await show(<Drawn />)
  await user.click(await screen.findByRole('radio', { name: 'Linje' }))
  const field = screen.getByLabelText(/^Koordinater/)
  for (const at of ['6630000, 708000', '6630500, 708000', '6630100, 708000'])
    await user.type(field, `${at}{Enter}`)
  expect(screen.getByText('Längd: 900 m')).toBeTruthy()
  await user.click(screen.getByText('Punkter (3)'))
  await user.click(screen.getByRole('button', { name: 'Ta bort punkt 2' }))
  expect(screen.getByText('Längd: 100 m')).toBeTruthy()
})
