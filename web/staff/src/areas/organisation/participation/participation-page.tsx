import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type MoreColumn, ParticipationTable } from './participation-table.tsx'
import { type Participation, participationQuery } from './queries.ts'
import './participation.css'

const spans = [30, 90, 365] as const

/** How units take part: those who do, those who have been quiet, and those who are not with us yet. */
export function ParticipationPage({ more }: { more?: MoreColumn }) {
  const t = useTexts('joining')
  const organisation = useTexts('organisation')
  const unclear = useTexts('unclear')
  const [days, look] = useState<(typeof spans)[number]>(365)
  const units = useQuery(participationQuery(days))
  const groups = groupsOf(units.data ?? [])
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link to="/units" className="ds-link" activeOptions={{ exact: true }}>
            {organisation('units.title')}
          </Link>
        }
      />
      <Segments
        label={unclear('span')}
        options={spans.map((value) => ({ value: String(value), label: unclear(`span.${value}`) }))}
        value={String(days)}
        onChange={(value) => look(spans.find((span) => String(span) === value) ?? 365)}
      />
      {units.error && !units.data ? (
        <ErrorState error={units.error} onRetry={() => void units.refetch()} />
      ) : !units.data ? (
        <Skeletons kind="rows" count={8} />
      ) : (
        <div className="f-participation">
          {(['active', 'quiet', 'outside'] as const).map((group) =>
            groups[group].length > 0 ? (
              <section key={group} aria-labelledby={`participation-${group}`}>
                <Heading level={2} data-size="2xs" id={`participation-${group}`}>
                  {t(`group.${group}`)}
                </Heading>
                <p className="f-participation__quiet">
                  {t(`group.${group}.text`)}{' '}
                  {group === 'outside' ? <Link to="/introduction">{t('group.outside.do')}</Link> : null}
                </p>
                <ParticipationTable
                  caption={t(`group.${group}`)}
                  units={groups[group]}
                  days={days}
                  more={more}
                />
              </section>
            ) : null,
          )}
        </div>
      )}
    </>
  )
}

function groupsOf(units: readonly Participation[]) {
  const byCases = units.toSorted((a, b) => b.cases - a.cases)
  return {
    active: byCases.filter(({ inLots, cases }) => inLots && cases > 0),
    quiet: byCases.filter(({ inLots, cases }) => inLots && cases === 0),
    outside: byCases.filter(({ inLots }) => !inLots),
  }
}
