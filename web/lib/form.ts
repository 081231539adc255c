import type { QueryKey } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef } from 'react'
import { fieldProblems, isApiError } from './api-error.ts'
import { type Draft, type DraftKey, useDraft } from './draft.ts'
import { useWrite } from './use-write.ts'

type TextKey<T> = { [K in keyof T & string]: T[K] extends string ? K : never }[keyof T & string]

/** What a field component needs; spread it: `<TextField label="…" {...form.field('title')} />`. */
export type FieldProps<N extends string = string> = {
  readonly name: N
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

type Options<T, Result> = {
  draft: DraftKey
  initial: T
  /** Sends what is written, with `writeHeaders(intention, version)`. */
  send: (value: T, intention: string) => Promise<Result>
  invalidates?: (result: Result, value: T) => readonly QueryKey[]
  onDone?: (result: Result, value: T) => void
}

/**
 * A form: keeps what is typed until it has been sent, puts the server's messages at the fields they are about,
 * and takes the focus to the first of them. The rules are the server's; none is repeated here.
 */
export function useForm<T extends object, Result>(options: Options<T, Result>) {
  const draft: Draft<T> = useDraft(options.draft, options.initial)
  const form = useRef<HTMLFormElement>(null)
  const write = useWrite<T, Result>({
    call: options.send,
    ...(options.invalidates ? { invalidates: options.invalidates } : {}),
    onDone(result, value) {
      draft.clear()
      options.onDone?.(result, value)
    },
  })
  const problems = fieldProblems(write.error)

  useEffect(() => {
    if (!write.error) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [write.error])

  return {
    value: draft.value,
    change: draft.change,
    draft,
    /** Messages by field path, such as `contact.email`. */
    problems,
    /** What went wrong with the whole, null while nothing has. */
    error: write.error,
    /** Somebody else has changed the same thing since it was read: see ConflictNotice. */
    isStale: isApiError(write.error, 412),
    isSending: write.isPending,
    field<N extends TextKey<T>>(name: N): FieldProps<N> {
      return {
        name,
        value: draft.value[name] as string,
        onChange: (value) => draft.change({ [name]: value } as unknown as Partial<T>),
        error: problems[name],
      }
    },
    /** Spread on the form: `<form {...form.props}>`. */
    props: {
      ref: form,
      noValidate: true,
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault()
        if (!write.isPending) write.mutate(draft.value)
      },
    },
  }
}
