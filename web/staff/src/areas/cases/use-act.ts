import { useWrite } from '../../../../lib/use-write.ts'
import type { Write } from './case-keys.ts'

/** A change without a form: a button that does one thing. */
export function useAct<Input, Result>(write: Write<Input, Result>, onDone?: (result: Result) => void) {
  return useWrite<Input, Result>({
    call: write.send,
    invalidates: write.invalidates,
    ...(onDone ? { onDone } : {}),
  })
}
