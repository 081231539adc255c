import { act, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../testing/axe.ts'
import { show } from '../testing/show.tsx'
import { LazyDetails } from './lazy-details.tsx'
import { LazySection } from './lazy-section.tsx'

afterEach(() => vi.unstubAllGlobals())

/** A window in which sections come into sight when the test says so. */
function aWindow() {
  const seen: (() => void)[] = []
  class Watcher {
    private readonly tell: (entries: { isIntersecting: boolean }[]) => void
    constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
      this.tell = tell
    }
    observe() {
      this.tell([{ isIntersecting: false }])
      seen.push(() => this.tell([{ isIntersecting: true }]))
    }
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Watcher)
  return { scrollTo: (nth: number) => act(async () => seen[nth]?.()) }
}

it('has its heading at once, and what is in it when it comes near', async () => {
  const screenful = aWindow()
  await show(
    <>
      <LazySection id="one" title="Besök">
        <p>Tre besök</p>
      </LazySection>
      <LazySection id="two" title="Möten">
        <p>Två möten</p>
      </LazySection>
    </>,
  )
  expect(screen.getByRole('region', { name: 'Besök' })).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Möten' })).toBeTruthy()
  expect(screen.queryByText('Tre besök')).toBeNull()
  await screenful.scrollTo(0)
  expect(screen.getByText('Tre besök')).toBeTruthy()
  expect(screen.queryByText('Två möten')).toBeNull()
  expect(await faultsOf()).toEqual([])
})

it('is whole on paper', async () => {
  aWindow()
  await show(
    <LazySection id="one" title="Besök">
      <p>Tre besök</p>
    </LazySection>,
  )
  await act(async () => window.dispatchEvent(new Event('beforeprint')))
  expect(screen.getByText('Tre besök')).toBeTruthy()
})

it('folded away, it is asked for once somebody opens it', async () => {
  const { user } = await show(
    <LazyDetails summary="Tidigare">
      <p>Ett besök</p>
    </LazyDetails>,
  )
  expect(screen.queryByText('Ett besök')).toBeNull()
  await user.click(screen.getByText('Tidigare'))
  expect(await screen.findByText('Ett besök')).toBeTruthy()
})
