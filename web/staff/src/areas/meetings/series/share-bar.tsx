import { useTexts } from '../../../../../lib/i18n.ts'

/** How much of something there was, in words, with a bar for the eye. A share of nothing has none. */
export function ShareBar({ of, all }: { of: number; all: number }) {
  const t = useTexts('meetings')
  if (all === 0) return <span className="f-meetings__quiet">{t('measures.nothing')}</span>
  return (
    <span className="f-share">
      <span className="f-share__words">{t('measures.share', { of, all })}</span>
      <span className="f-share__bar" aria-hidden>
        <span style={{ inlineSize: `${(of / all) * 100}%` }} />
      </span>
    </span>
  )
}
