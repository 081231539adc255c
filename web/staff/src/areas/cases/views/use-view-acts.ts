import { useQueryClient } from '@tanstack/react-query'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import type { Write } from '../case-keys.ts'
import type { ColumnId } from '../register/column-ids.ts'
import type { CaseFilters } from '../register/filters.ts'
import { contentOf } from './open-view.ts'
import {
  changeView,
  chooseFirstView,
  deleteView,
  restoreView,
  type SavedView,
  takeOverView,
  viewsQuery,
} from './queries.ts'

export type ViewActs = ReturnType<typeof useViewActs>

/** What is done with a view without a form. What has been taken away can be taken back, wherever one has gone since. */
export function useViewActs() {
  const t = useTexts('cases')
  const ui = useTexts('ui')
  const change = useViewWrite(changeView)
  const first = useViewWrite(chooseFirstView)
  const remove = useViewWrite(deleteView)
  const restore = useViewWrite(restoreView)
  const inherit = useViewWrite(takeOverView)

  return {
    isKeeping: change.isPending,
    /** Keeps the list as it is now in its view. */
    async keep(view: SavedView, filters: CaseFilters, columns: readonly ColumnId[]) {
      const isDone = await change.run({ view, change: contentOf(filters, columns) })
      if (isDone) showToast({ tone: 'good', message: t('views.kept', { name: view.name }) })
    },
    moveTo: (view: SavedView, position: number) => change.run({ view, change: { position } }),
    openFirst: (view: SavedView, isFirst: boolean) => first.run(isFirst ? view.id : null),
    async takeOver(view: SavedView) {
      const isDone = await inherit.run(view)
      if (isDone) showToast({ tone: 'good', message: t('views.takenOver', { name: view.name }) })
    },
    async remove(view: SavedView) {
      const undo = async () => {
        const isBack = await restore.run(view.id)
        if (isBack) showToast({ tone: 'neutral', message: ui('undo.done') })
      }
      const message = t('views.removed', { name: view.name })
      const isDone = await remove.run(view)
      if (isDone) showToast({ tone: 'good', message, undo: () => void undo() })
    },
  }
}

/** A change that says in the corner what went wrong, and reads the views anew then; true when it was done. */
function useViewWrite<Input, Result>({ send, invalidates }: Write<Input, Result>) {
  const t = useTexts('ui')
  const cache = useQueryClient()
  const { mutateAsync, isPending } = useWrite<Input, Result>({ call: send, invalidates })
  const run = async (input: Input): Promise<boolean> => {
    try {
      await mutateAsync(input)
      return true
    } catch (error) {
      const detail = isApiError(error) ? error.problem?.detail : undefined
      showToast({ tone: 'danger', message: detail ?? t('error.silent') })
      await cache.invalidateQueries({ queryKey: viewsQuery.queryKey })
      return false
    }
  }
  return { run, isPending }
}
