import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { Alert, Paragraph } from '../../../../ui/library.ts'
import { staleAfterVisit } from './queries.ts'

type Props = {
  /** What useForm gave. */
  form: { readonly isStale: boolean }
  /** How it stands now. */
  children?: ReactNode
}

/**
 * Somebody else changed the visit first (412). What was typed stays; what holds now is fetched, so that sending it once more
 * sends it on top of that.
 */
export function StaleNote({ form: { isStale }, children }: Props) {
  const t = useTexts('inspections')
  const cache = useQueryClient()
  useEffect(() => {
    if (isStale) for (const queryKey of staleAfterVisit) void cache.invalidateQueries({ queryKey })
  }, [isStale, cache])
  if (!isStale) return null
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>{t('stale.note')}</Paragraph>
      {children}
    </Alert>
  )
}
