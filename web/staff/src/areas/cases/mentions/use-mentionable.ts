import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../../../../../lib/i18n.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import type { Person } from '../../../../../ui/mention-area.tsx'
import { mentionableQuery } from './queries.ts'

/** Names for what stands after the @, of those who will be able to read the note. */
export function useMentionable(caseId: string, within: string) {
  const [asked, ask] = useState<string | null>(null)
  const text = useSettled(asked?.trim() ?? null)
  const found = useQuery({ ...mentionableQuery(caseId, text ?? '', within), enabled: text !== null })
  const language = useLanguage()
  const people: readonly Person[] =
    asked === null
      ? []
      : (found.data ?? []).map(({ id, name, title, titleEn, unit, unitEn }) => ({
          id,
          name,
          detail: (language === 'en' ? [titleEn, unitEn] : [title, unit]).filter(Boolean).join(', '),
        }))
  return { people, ask }
}
