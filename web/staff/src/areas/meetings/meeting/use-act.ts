import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'

type Said = { readonly done?: string; readonly undo?: () => Promise<unknown> }

/** Does something at once and says so, with the way back where there is one; then reads anew what it changed. */
export function useAct(refresh: () => Promise<unknown>) {
  const ui = useTexts('ui')

  async function act(run: () => Promise<unknown>, { done, undo }: Said = {}): Promise<boolean> {
    try {
      await run()
      if (done)
        showToast({
          tone: 'good',
          message: done,
          ...(undo ? { undo: () => void act(undo, { done: ui('undo.done') }) } : {}),
        })
      return true
    } catch (error) {
      const message = (isApiError(error) && error.problem?.detail) || ui('error.silent')
      showToast({ tone: 'danger', message })
      return false
    } finally {
      await refresh()
    }
  }
  return act
}
