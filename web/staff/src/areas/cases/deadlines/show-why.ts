import type { Clock } from './queries.ts'

/** The address, within a case's page, of one of its dates. */
export function clockId(kind: Clock['kind'], partId?: string): string {
  return partId ? `clock-${kind}-${partId}` : `clock-${kind}`
}

/** Goes to a date in the panel and unfolds why it is that one. */
export function showWhy(kind: Clock['kind'], partId?: string): void {
  const details = document.getElementById(clockId(kind, partId))?.querySelector('details')
  if (!details) return
  details.open = true
  details.scrollIntoView?.({ block: 'center' })
  details.querySelector('summary')?.focus({ preventScroll: true })
}
