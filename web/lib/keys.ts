import { useEffect, useEffectEvent, useMemo } from 'react'
import { readStored, store } from './storage.ts'
import { useWatched, watched } from './watched.ts'

/**
 * A key and what it does. `keys` is what is pressed: `j`, `?`, `Enter`, `mod+k` (Ctrl, or ⌘ on a Mac), or two in
 * a row, `g c`. Bindings named in `?` carry a label.
 */
export type KeyBinding = {
  readonly keys: string
  readonly label: string
  readonly group: string
  readonly run: (event: KeyboardEvent) => void
}

const PAIR_MS = 1200
const SETTING = 'farled.single-keys'

const bindings = watched<readonly KeyBinding[]>([])
const singleKeys = watched(readStored(SETTING) !== 'off')
let first: { key: string; at: number } | null = null

/** Listens for the keys as long as the component is there; the latest that took a key has it. */
export function useKeys(wanted: readonly KeyBinding[], active = true): void {
  const run = useEffectEvent((keys: string, event: KeyboardEvent) => {
    wanted.find((binding) => binding.keys === keys)?.run(event)
  })
  const described = JSON.stringify(wanted.map(({ keys, label, group }) => ({ keys, label, group })))
  const own = useMemo(() => JSON.parse(described) as Omit<KeyBinding, 'run'>[], [described])
  useEffect(() => {
    if (!active) return
    const mine = own.map((binding) => ({
      ...binding,
      run: (event: KeyboardEvent) => run(binding.keys, event),
    }))
    bindings.set([...bindings.get(), ...mine])
    return () => bindings.set(bindings.get().filter((binding) => !mine.includes(binding)))
  }, [own, active])
}

/** Everything that has a key just now, for the key map. */
export function useKeyMap(): readonly KeyBinding[] {
  return useWatched(bindings)
}

/** Keys without Ctrl can be switched off by those whom they disturb (WCAG 2.1.4). */
export function useSingleKeys(): { on: boolean; set: (on: boolean) => void } {
  const on = useWatched(singleKeys)
  return {
    on,
    set(next) {
      store(SETTING, next ? 'on' : 'off')
      singleKeys.set(next)
    },
  }
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** True while a modal dialog has the page to itself. */
function isBehindDialog(target: EventTarget | null): boolean {
  const modal = document.querySelector('dialog[open]')
  return (
    modal !== null && !(target instanceof Node && modal.contains(target) && modal.hasAttribute('data-keys'))
  )
}

function nameOf(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  return mod + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return
  const name = nameOf(event)
  const withMod = name.startsWith('mod+')
  if (isBehindDialog(event.target)) return
  if (!withMod && (isTyping(event.target) || !singleKeys.get())) return

  const pair = first && event.timeStamp - first.at < PAIR_MS ? `${first.key} ${name}` : null
  first = null
  const all = bindings.get()
  const found = all.findLast(({ keys }) => keys === pair) ?? all.findLast(({ keys }) => keys === name)
  if (found) {
    event.preventDefault()
    found.run(event)
  } else if (all.some(({ keys }) => keys.startsWith(`${name} `))) {
    first = { key: name, at: event.timeStamp }
  }
}

/** Starts listening, once for the whole page. Gives the way to stop. */
export function startKeys(): () => void {
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}
