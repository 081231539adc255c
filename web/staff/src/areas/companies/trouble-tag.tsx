import { useTexts } from '../../../../lib/i18n.ts'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import type { CompanyItem } from './queries.ts'

/** What hinders a company, in shape and word. Nothing when nothing does. */
export function TroubleTag({ trouble }: { trouble: CompanyItem['trouble'] }) {
  const t = useTexts('companies')
  if (!trouble) return null
  return (
    <StatusTag tone={trouble === 'deregistered' ? 'ended' : 'attention'}>{t(`trouble.${trouble}`)}</StatusTag>
  )
}
