import { useEffect, useEffectEvent } from 'react'
import type { Note } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { seeMentions } from './queries.ts'

/** Who looks at the notes has seen where they are mentioned. */
export function useMentionsSeen(caseId: string, notes: readonly Note[]): void {
  const { mutate } = useAct(seeMentions(caseId))
  const last = notes.findLast(({ mentions }) => mentions.length > 0)?.id
  const look = useEffectEvent((mention: string | undefined) => {
    if (mention !== undefined && document.visibilityState === 'visible') mutate()
  })
  useEffect(() => look(last), [last])
  useEffect(() => {
    const lookAgain = () => look(last)
    document.addEventListener('visibilitychange', lookAgain)
    return () => document.removeEventListener('visibilitychange', lookAgain)
  }, [last])
}
