import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { staleAfter } from '../case-keys.ts'
import { uploadFile } from './upload.ts'

export type Uploading = {
  readonly id: string
  readonly file: File
  readonly share: number
  /** Why the server said no, or that it was silent. */
  readonly error: string | null
}

/** Files on their way, one after the other; those that were refused stay until they are put aside. */
export function useUploads(caseId: string) {
  const ui = useTexts('ui')
  const cache = useQueryClient()
  const [files, setFiles] = useState<readonly Uploading[]>([])
  const change = (id: string, patch: Partial<Uploading>) =>
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)))
  const drop = (id: string) => setFiles((all) => all.filter((one) => one.id !== id))

  async function sendOne({ id, file }: Uploading, shownToCompany: boolean): Promise<void> {
    try {
      await uploadFile({ caseId, file, shownToCompany, onProgress: (share) => change(id, { share }) })
      drop(id)
    } catch (error) {
      const reason = isApiError(error) ? error.problem?.detail : undefined
      change(id, { error: reason ?? ui('error.silent') })
    }
  }

  async function add(chosen: readonly File[], shownToCompany: boolean): Promise<void> {
    const added = chosen.map((file) => ({ id: crypto.randomUUID(), file, share: 0, error: null }))
    setFiles((all) => [...all, ...added])
    for (const one of added) await sendOne(one, shownToCompany)
    await Promise.all(staleAfter(caseId).map((queryKey) => cache.invalidateQueries({ queryKey })))
  }

  return { files, add, drop }
}
