import { useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Meeting } from '../meeting/queries.ts'

/** Whether what is planned has room in the meeting, and by how much it hasn't. */
export function TimeSum({ meeting }: { meeting: Pick<Meeting, 'plannedMinutes' | 'availableMinutes'> }) {
  const t = useTexts('meeting')
  const { plannedMinutes: planned, availableMinutes: available } = meeting
  const over = planned - available
  return (
    <output className="f-agenda__sum">
      <span className="f-agenda__bar" aria-hidden>
        <span
          data-over={over > 0 || undefined}
          style={{ inlineSize: `${Math.min(100, Math.round((planned / Math.max(1, available)) * 100))}%` }}
        />
      </span>
      <span className="f-number">{t('sum', { planned: String(planned), available: String(available) })}</span>
      {over > 0 ? (
        <StatusTag tone="attention" plain>
          {t('sum.over', { count: over })}
        </StatusTag>
      ) : null}
    </output>
  )
}
