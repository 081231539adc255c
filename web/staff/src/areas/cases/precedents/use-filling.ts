import { useState } from 'react'
import { announce } from '../../../../../lib/announce.ts'
import type { AnswerDraft } from '../parts/answer-body.ts'
import { type FillField, insertText, replaceKept, type Source, startFrom, takeBack } from './filling.ts'

type Form = { value: AnswerDraft; change: (patch: Partial<AnswerDraft>) => void }
export type Filled = {
  /** The answer or text that it came from. */
  readonly from: string
  /** Written before and left as it was. */
  readonly kept: readonly FillField[]
  /** The source had nothing that did not stand there already. */
  readonly nothing: boolean
}

/** What the answer being written has taken over, and the ways to take more of it or all of it back. */
export function useFilling({ value, change }: Form) {
  const [last, setLast] = useState<{
    filled: Filled
    before: Source
    patch: Partial<Source>
    source: Source
  } | null>(null)
  const fill = (from: string, source: Source, patch: Partial<Source>, kept: readonly FillField[]) => {
    const nothing = Object.keys(patch).length === 0 && kept.length === 0
    // Asked for once more: what was taken over the first time can still be taken back.
    if (nothing && last?.filled.from === from) return setLast({ ...last, filled: { ...last.filled } })
    change(patch)
    setLast({ filled: { from, kept, nothing }, before: value, patch, source })
  }
  return {
    filled: last?.filled ?? null,
    start(from: string, source: Source) {
      const { patch, kept } = startFrom(value, source)
      fill(from, source, patch, kept)
    },
    insert(from: string, text: Omit<Source, 'terms'>) {
      fill(from, { ...text, terms: [] }, insertText(value, text), [])
    },
    replace() {
      if (!last) return
      const more = replaceKept(last.source, last.filled.kept)
      change(more)
      setLast({ ...last, patch: { ...last.patch, ...more }, filled: { ...last.filled, kept: [] } })
    },
    undo(said: string) {
      if (!last) return
      change(takeBack(value, last.before, last.patch))
      announce(said)
      setLast(null)
    },
  }
}
export type Filling = ReturnType<typeof useFilling>
