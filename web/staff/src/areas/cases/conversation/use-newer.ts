import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { presenceQuery } from '../presence/queries.ts'
import { hasNewer, latestShown } from './newer.ts'
import { messagesQuery, notesQuery, type Seen } from './queries.ts'

export type Kind = 'message' | 'note'

type Form = {
  readonly value: { readonly seen: Seen }
  readonly change: (patch: { body?: string; seen: Seen }) => void
  readonly error: unknown
  readonly props: {
    readonly ref: RefObject<HTMLFormElement | null>
    onSubmit(event: FormEvent<HTMLFormElement>): void
  }
}

/**
 * Two who write at once: keeps what had been read when the writing began, tells when something has come since, and
 * lets it be sent all the same only in a second act. The server holds the same, for what comes in the very moment.
 */
export function useNewer(caseId: string, kind: Kind, form: Form, notice: RefObject<HTMLElement | null>) {
  const messages = useQuery({ ...messagesQuery(caseId), enabled: kind === 'message' })
  const notes = useQuery({ ...notesQuery(caseId), enabled: kind === 'note' })
  const list = kind === 'message' ? messages : notes
  const told = useQuery({ ...presenceQuery(caseId), enabled: false }).data?.latest[kind]
  const known = { shown: list.data?.map(({ id }) => id), told }
  const [acts, act] = useState(0)
  const isRefused = isApiError(form.error) && form.error.code === `${kind}.newer`
  const isNewer = hasNewer(form.value.seen, known)

  const lookAgain = useEffectEvent(async () => {
    await list.refetch()
    notice.current?.focus()
  })
  useEffect(() => {
    if (isRefused) void lookAgain()
  }, [isRefused])

  const send = useEffectEvent(() => form.props.ref.current?.requestSubmit())
  useEffect(() => {
    if (acts > 0) send()
  }, [acts])

  return {
    isNewer,
    isRefused,
    /** With the first key goes the latest that stands on the page. */
    onChange: (body: string): void => {
      form.change({ body, seen: form.value.seen === undefined ? latestShown(known) : form.value.seen })
    },
    /** Shows what has come and takes the eyes there; the text stays. */
    read: async (): Promise<void> => {
      const { data } = await list.refetch()
      const last = data?.at(-1)?.id ?? null
      form.change({ seen: last })
      if (last) document.getElementById(`said-${last}`)?.focus()
    },
    onSubmit: (event: FormEvent<HTMLFormElement>): void => {
      if (isNewer) {
        event.preventDefault()
        notice.current?.focus()
        return
      }
      form.props.onSubmit(event)
    },
    sendAnyway: (): void => {
      form.change({ seen: undefined })
      act(acts + 1)
    },
  }
}
export type Newer = ReturnType<typeof useNewer>
