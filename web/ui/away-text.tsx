import { lastDayOf } from '../lib/calendar.ts'
import { useTexts } from '../lib/i18n.ts'
import { DateText } from './date-text.tsx'
import { StatusTag } from './status-tag.tsx'
import './away-text.css'

type Props = {
  away:
    | { readonly until: string | null; readonly standIn: { readonly name: string } | null }
    | null
    | undefined
}

/** "Borta t.o.m. 4 dec. 2026. Bo Ek står in." Nothing for one who is there. */
export function AwayText({ away }: Props) {
  const t = useTexts('ui')
  if (!away) return null
  return (
    <span className="f-away">
      <StatusTag tone="waiting" plain>
        {away.until ? (
          <>
            {t('away.until')} <DateText value={lastDayOf(away.until)} />
          </>
        ) : (
          t('away.open')
        )}
      </StatusTag>
      <span className="ds-sr-only">, </span>
      <span className="f-away__who">
        {away.standIn ? t('away.standIn', { name: away.standIn.name }) : t('away.nobody')}
      </span>
    </span>
  )
}
