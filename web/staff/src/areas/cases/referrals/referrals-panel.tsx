import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { CaseView } from '../shapes.ts'
import { referralsQuery } from './queries.ts'
import { ReferralCard } from './referral-card.tsx'
import './referrals.css'

/** Others outside who are asked in the case: those who have not answered in sight, the rest folded away. */
export function ReferralsPanel({ of }: { of: CaseView }) {
  const t = useTexts('referrals')
  const items = useQuery(referralsQuery(of.id)).data?.items ?? []
  const open = items.filter(({ endedAt }) => endedAt === null)
  const answered = items.filter(({ answer }) => answer !== null)
  const others = items.filter(({ endedAt, answer }) => endedAt !== null && answer === null)
  if (items.length === 0) return null
  return (
    <section className="f-referrals" aria-labelledby="referrals">
      <h2 id="referrals" tabIndex={-1}>
        {t('title')}
      </h2>
      {[...open, ...answered].map((referral) => (
        <ReferralCard key={referral.id} caseId={of.id} referral={referral} />
      ))}
      {others.length > 0 ? (
        <details className="f-referrals__ended">
          <summary>{t('ended', { count: others.length })}</summary>
          {others.map((referral) => (
            <ReferralCard key={referral.id} caseId={of.id} referral={referral} />
          ))}
        </details>
      ) : null}
    </section>
  )
}
