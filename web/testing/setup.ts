import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { startTexts } from '../lib/i18n.ts'
import { startKeys } from '../lib/keys.ts'

// The test browser draws nothing, so nothing in it moves either.
if (!('getAnimations' in document)) Object.assign(document, { getAnimations: () => [] })

// Nor does anything come into sight in it: what waits for that is there at once.
Reflect.deleteProperty(globalThis, 'IntersectionObserver')

// A word that is on its way is waited for on the slowest machine too.
configure({ asyncUtilTimeout: 30_000 })

await startTexts()
startKeys()

beforeEach(() => {
  window.localStorage.clear()
  window.sessionStorage.clear()
})

afterEach(cleanup)
