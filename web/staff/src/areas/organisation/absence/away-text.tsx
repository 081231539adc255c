import { lastDayOf } from '../../../../../lib/calendar.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'

type Props = {
  away: { readonly until: string | null; readonly standIn: { readonly name: string } | null } | null
}

/** "Borta t.o.m. 4 dec. 2026. Bo Ek står in." Nothing for one who is there. */
export function AwayText({ away }: Props) {
  const t = useTexts('people')
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
      <span className="f-away__who">
        {away.standIn ? t('away.standIn', { name: away.standIn.name }) : t('away.nobody')}
      </span>
    </span>
  )
}
