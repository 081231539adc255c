import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type RuleVersion, ruleVersionsQuery } from './rule-api.ts'
import { RuleForm } from './rule-form.tsx'
import './rule.css'

/** How near in place, time and subject is an overlap: what holds, what has held, and for administrators the way to change it. */
export function RulePage() {
  const t = useTexts('overlaps')
  const found = useQuery(ruleVersionsQuery)
  // Once saved, the form begins anew from what then holds; never because somebody else has saved.
  const [saved, count] = useState(0)
  const holds = found.data?.items[0]
  return (
    <>
      <PageHeader
        title={t('rule')}
        lead={t('rule.lead')}
        above={
          <Link to="/projects/overlaps" className="ds-link">
            {t('title')}
          </Link>
        }
      />
      {found.data && holds ? (
        <div className="f-rule">
          {found.data.may.change ? (
            <RuleForm key={saved} holds={holds} onSaved={() => count(saved + 1)} />
          ) : (
            <p>{t('rule.closed')}</p>
          )}
          <Versions items={found.data.items} />
        </div>
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="page" />
      )}
    </>
  )
}

function Versions({ items }: { items: readonly RuleVersion[] }) {
  const t = useTexts('overlaps')
  return (
    <section className="f-rule__versions" aria-labelledby="rule-versions">
      <h2 id="rule-versions">{t('rule.versions')}</h2>
      <ol>
        {items.map(({ version, why, changedAt, changedBy, ...measures }, nth) => (
          <li key={version}>
            <p>
              <strong>{t('rule.version', { version })}</strong>
              {nth === 0 ? `, ${t('rule.holds')}` : null}
            </p>
            <p>{t('rule.sentence', measures)}</p>
            <p className="f-rule__quiet">
              {changedBy ? (
                <>
                  {t('rule.by', { who: changedBy.name })} <DateText value={changedAt} />
                </>
              ) : (
                t('rule.first')
              )}
            </p>
            {why ? <p>{why}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
