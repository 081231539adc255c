import { useWatched, watched } from './watched.ts'

export type Toast = {
  readonly id: number
  readonly tone: 'good' | 'neutral' | 'danger'
  readonly message: string
  /** Takes back what was done. */
  readonly undo?: () => void
}

const toasts = watched<readonly Toast[]>([])
let made = 0

/** Tells what has happened, for a while, in the corner. What must be acted on belongs on the page instead. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  made += 1
  toasts.set([...toasts.get().slice(-2), { ...toast, id: made }])
}

export function closeToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}

/** Takes back the latest that can be. */
export function undoLatest(): void {
  const latest = toasts.get().findLast(({ undo }) => undo)
  if (!latest) return
  closeToast(latest.id)
  latest.undo?.()
}

export function useToasts(): readonly Toast[] {
  return useWatched(toasts)
}
