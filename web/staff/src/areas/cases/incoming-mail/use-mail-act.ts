import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import type { Write } from '../case-keys.ts'
import { useAct } from '../use-act.ts'

/** One click on a mail, with what to say when it is done, how to undo it, and what to say when it was refused. */
export function useMailAct<Input, Result>(
  write: Write<Input, Result>,
  done: (result: Result) => { message: string; undo?: () => void },
) {
  const ui = useTexts('ui')
  const act = useAct(write, (result) => showToast({ tone: 'good', ...done(result) }))
  return {
    isPending: act.isPending,
    run: (input: Input) =>
      act.mutate(input, {
        onError: (error) => {
          const said = isApiError(error) && error.problem?.detail
          showToast({ tone: 'danger', message: said || ui('error.silent') })
        },
      }),
  }
}
