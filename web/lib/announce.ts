import { watched } from './watched.ts'

/** What the screen reader is told next; the counter makes the same words twice two messages. */
export const announcement = watched<{ words: string; nth: number }>({ words: '', nth: 0 })

/** Says something to those who can't see that it happened. */
export function announce(words: string): void {
  announcement.set({ words, nth: announcement.get().nth + 1 })
}
