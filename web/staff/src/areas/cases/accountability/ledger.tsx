import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { CaseView } from '../shapes.ts'
import './ledger.css'

const beginnings = ['received', 'taken', 'handed_over', 'moved', 'reopened'] as const

/** Who has been accountable when, without a gap: the latest first. */
export function Ledger({ ledger }: Pick<CaseView, 'ledger'>) {
  const t = useTexts('case')
  const nameOf = useNameOf()
  const how = (began: string) => {
    const known = beginnings.find((each) => each === began)
    return known ? t(`ledger.${known}`) : began
  }
  return (
    <section aria-labelledby="ledger-title">
      <h2 id="ledger-title" className="f-case__heading">
        {t('ledger.title')}
      </h2>
      <ol className="f-ledger">
        {ledger.toReversed().map((period) => (
          <li key={period.from} data-current={period.to === null || undefined}>
            <strong>{period.member.name}</strong> <span>{nameOf(period.unit)}</span>
            <p className="f-case__quiet">
              {how(period.began)} <DateText value={period.from} time />
              {period.to ? (
                <>
                  {' '}
                  – <DateText value={period.to} time />
                </>
              ) : (
                `, ${t('ledger.now')}`
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
