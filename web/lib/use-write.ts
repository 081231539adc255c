import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { isApiError } from './api-error.ts'

type Options<Input, Result> = {
  /** Sends it, with `writeHeaders(intention, version)`. */
  call: (input: Input, intention: string) => Promise<Result>
  /** Query keys whose answers are no longer true. */
  invalidates?: (result: Result, input: Input) => readonly QueryKey[]
  onDone?: (result: Result, input: Input) => void
}

/**
 * One write to the server. A double click is one write, and what was sent into silence is sent again under the
 * same idempotency key, so that nothing is lost and nothing doubled.
 */
export function useWrite<Input, Result>({ call, invalidates, onDone }: Options<Input, Result>) {
  const cache = useQueryClient()
  const intention = useRef<{ of: string; key: string } | null>(null)

  return useMutation<Result, Error, Input>({
    mutationFn: async (input) => {
      const of = JSON.stringify(input) ?? ''
      const current = intention.current?.of === of ? intention.current : { of, key: crypto.randomUUID() }
      intention.current = current
      try {
        const result = await call(input, current.key)
        intention.current = null
        return result
      } catch (error) {
        const isAnswered = isApiError(error) && !error.isUncertain
        if (isAnswered) intention.current = null
        throw error
      }
    },
    retry: (failures, error) => failures < 2 && isApiError(error) && error.status === 0,
    onSuccess: async (result, input) => {
      onDone?.(result, input)
      const keys = invalidates?.(result, input) ?? []
      await Promise.all(keys.map((queryKey) => cache.invalidateQueries({ queryKey })))
    },
  })
}
