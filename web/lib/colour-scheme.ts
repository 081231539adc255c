import { usePrefersDark } from './media.ts'
import { readStored, store } from './storage.ts'
import { useWatched, watched } from './watched.ts'

export const colourSchemes = ['auto', 'light', 'dark'] as const
export type ColourScheme = (typeof colourSchemes)[number]

const KEY = 'farled.colour-scheme'
const scheme = watched<ColourScheme>('auto')

function asScheme(value: string | null): ColourScheme {
  return colourSchemes.find((known) => known === value) ?? 'auto'
}

function show(next: ColourScheme): void {
  document.documentElement.dataset.colorScheme = next
  scheme.set(next)
}

/** Shows the page as this browser's user chose last; follows the machine until they have. Paper is always light. */
export function startColourScheme(): void {
  show(asScheme(readStored(KEY)))
  window.addEventListener('beforeprint', () => {
    document.documentElement.dataset.colorScheme = 'light'
  })
  window.addEventListener('afterprint', () => show(scheme.get()))
}

export function chooseColourScheme(next: ColourScheme): void {
  store(KEY, next)
  show(next)
}

export function useColourScheme(): ColourScheme {
  return useWatched(scheme)
}

/** Whether the page is dark just now, by choice or because the machine is: for what no style sheet reaches. */
export function useIsDark(): boolean {
  const chosen = useColourScheme()
  const isMachineDark = usePrefersDark()
  return chosen === 'auto' ? isMachineDark : chosen === 'dark'
}
