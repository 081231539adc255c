import { useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { ProjectRow } from '../queries.ts'

/** What one should know of it before one opens it: a draft, open to all, or long since anybody touched it. */
export function RowMarks({ row: { visibility, isStale } }: { row: ProjectRow }) {
  const t = useTexts('projects')
  if (visibility === 'internal' && !isStale) return null
  return (
    <span className="f-projects__marks">
      {visibility === 'internal' ? null : (
        <span className="f-projects__quiet">{t(`visibility.${visibility}`)}</span>
      )}
      {isStale ? (
        <StatusTag tone="attention" plain>
          {t('stale')}
        </StatusTag>
      ) : null}
    </span>
  )
}
