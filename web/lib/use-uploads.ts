import { useState } from 'react'
import { isApiError } from './api-error.ts'
import { useTexts } from './i18n.ts'
import type { FileToSend } from './send-file.ts'

export type Uploading = {
  readonly id: string
  readonly file: File
  readonly share: number
  /** Why the server said no, or that it was silent. */
  readonly error: string | null
}

type Send = (file: FileToSend) => Promise<void>

/** Files on their way, one after the other; those that were refused stay until they are put aside. */
export function useUploads(refresh: () => Promise<unknown>) {
  const ui = useTexts('ui')
  const [files, setFiles] = useState<readonly Uploading[]>([])
  const change = (id: string, patch: Partial<Uploading>) =>
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one)))
  const drop = (id: string) => setFiles((all) => all.filter((one) => one.id !== id))

  async function sendOne({ id, file }: Uploading, send: Send): Promise<void> {
    try {
      await send({ file, onProgress: (share) => change(id, { share }) })
      drop(id)
    } catch (error) {
      const reason = isApiError(error) ? error.problem?.detail : undefined
      change(id, { error: reason ?? ui('error.silent') })
    }
  }

  async function add(chosen: readonly File[], send: Send): Promise<void> {
    const added = chosen.map((file) => ({ id: crypto.randomUUID(), file, share: 0, error: null }))
    setFiles((all) => [...all, ...added])
    for (const one of added) await sendOne(one, send)
    await refresh()
  }

  return { files, add, drop }
}
