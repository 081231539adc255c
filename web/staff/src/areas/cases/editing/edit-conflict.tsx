import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Draft } from '../../../../../lib/draft.ts'
import { ConflictNotice, type Difference } from '../../../../../ui/conflict-notice.tsx'
import { caseQuery } from '../register/queries.ts'
import type { CaseView } from '../shapes.ts'

type Props<T extends { version: number }> = {
  of: CaseView
  form: { isStale: boolean; draft: Draft<T>; change: (patch: Partial<T>) => void }
  /** The fields of the form, as they are now and as they were written. */
  shown: (now: CaseView) => readonly Difference[]
  onClose: () => void
}

/**
 * Somebody else changed the case first: both versions of what the form is about. Keeping mine moves the form onto
 * the version now read; sending it again is then up to the person.
 */
export function EditConflict<T extends { version: number }>({ of, form, shown, onClose }: Props<T>) {
  const cache = useQueryClient()
  const query = caseQuery(of.id)
  const now = useQuery({ ...query, enabled: false }).data ?? of
  useEffect(() => {
    if (form.isStale) void cache.fetchQuery({ ...caseQuery(of.id), staleTime: 0 })
  }, [form.isStale, cache, of.id])
  const isRead = form.isStale && now.version !== form.draft.value.version
  if (!isRead) return null
  return (
    <ConflictNotice
      differences={shown(now)}
      onKeepMine={() => form.change({ version: now.version } as Partial<T>)}
      onTakeTheirs={() => {
        form.draft.clear()
        onClose()
      }}
    />
  )
}
