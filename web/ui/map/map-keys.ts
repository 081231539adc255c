import type { Engine } from './engine.ts'

const STEP_PX = 60
const SMALL_STEP_PX = 6

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const zooms: Record<string, 1 | -1> = { '+': 1, '=': 1, '-': -1 }

/**
 * Moves the map under the crosshair in its middle. Says what the key asks for beside that: something at the cross, or
 * the last thing undone. Null for keys that the map has no use for.
 */
export function keyOnMap(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  engine: Engine,
): 'moved' | 'set' | 'undo' | null {
  if (ctrlKey || metaKey || altKey) return null
  const arrow = arrows[key]
  if (arrow) {
    const step = shiftKey ? SMALL_STEP_PX : STEP_PX
    engine.pan(arrow[0] * step, arrow[1] * step)
    return 'moved'
  }
  const zoom = zooms[key]
  if (zoom) {
    engine.zoom(zoom)
    return 'moved'
  }
  if (key === 'Enter') return 'set'
  return key === 'Backspace' ? 'undo' : null
}
