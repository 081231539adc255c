import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { durationParts } from '../../../../../lib/duration.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { type Fact, FactRow } from '../../../../../ui/fact-row.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { AnswerTextsSection } from '../answer-texts/answer-texts-section.tsx'
import { BoundarySection } from '../boundary/boundary-section.tsx'
import { ProposalSection } from '../proposals/proposal-section.tsx'
import { type AreaDetails, areaQuery } from '../queries.ts'
import { AreaChecklists } from './area-checklists.tsx'
import { AreaTexts } from './area-texts.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { PeriodTable } from './period-table.tsx'
import { UsualDaysDialog } from './usual-days-dialog.tsx'
import './area.css'

/**
 * An area: what it is about, who answers for it and since when, and what the law says of time.
 *
 * @param children what other parts of the house know of it
 */
export function AreaView({ code, children }: { code: string; children?: ReactNode }) {
  const t = useTexts('responsibility')
  const isEnglish = useLanguage() === 'en'
  const area = useQuery(areaQuery(code))
  const [changing, setChanging] = useState(false)
  const [saying, setSaying] = useState(false)
  if (isApiError(area.error, 404)) throw area.error
  const up = (
    <Link to="/map" activeOptions={{ exact: true }}>
      {t('title')}
    </Link>
  )
  if (!area.data) {
    return (
      <>
        <PageHeader title={t('area.title')} above={up} />
        {area.error ? (
          <ErrorState error={area.error} onRetry={() => void area.refetch()} />
        ) : (
          <Skeletons kind="page" />
        )}
      </>
    )
  }
  const { data } = area
  return (
    <>
      <PageHeader
        title={isEnglish ? data.titleEn : data.title}
        above={up}
        beside={data.accountableUnit ? null : <StatusTag tone="danger">{t('gap')}</StatusTag>}
        lead={isEnglish ? data.descriptionEn : data.description}
        actions={
          data.may.changeResponsibility ? (
            <Button variant="secondary" onClick={() => setChanging(true)}>
              {t('change.open')}
            </Button>
          ) : null
        }
      />
      <AreaFacts area={data} onUsual={() => setSaying(true)} />
      <AreaTexts area={data} />
      <AreaChecklists code={data.code} />
      <BoundarySection area={data} />
      <AnswerTextsSection area={data} />
      <ProposalSection area={data} />
      {children}
      <PeriodTable periods={data.history} />
      <p>
        <Link to="/cases" search={{ area: data.id }}>
          {t('area.cases')}
        </Link>
      </p>
      {changing ? <ChangeDialog area={data} onClose={() => setChanging(false)} /> : null}
      {saying ? <UsualDaysDialog area={data} onClose={() => setSaying(false)} /> : null}
    </>
  )
}

function AreaFacts({ area, onUsual }: { area: AreaDetails; onUsual: () => void }) {
  const t = useTexts('responsibility')
  const plans = useTexts('plan')
  const nameOf = useNameOf()
  const { accountableUnit, legalBasis, statutoryLimit, statutoryLimitSource, history } = area
  const holder = history.find(({ role, isCurrent }) => role === 'accountable' && isCurrent)
  const consulted = area.responsibilities.filter(({ role }) => role === 'consulted')
  const limit = statutoryLimit ? durationParts(statutoryLimit) : null
  const facts: Fact[] = [
    {
      label: t('fact.accountable'),
      value: accountableUnit ? (
        <Link to="/units/$slug" params={{ slug: accountableUnit.slug }}>
          {nameOf(accountableUnit)}
        </Link>
      ) : (
        t('gap')
      ),
      note: holder?.from ? (
        <>
          {t('since')} <DateText value={holder.from} />
        </>
      ) : undefined,
      tone: accountableUnit ? 'plain' : 'danger',
    },
    {
      label: t('fact.consulted'),
      value:
        consulted.length === 0
          ? t('fact.nobody')
          : consulted.map(({ unit }, nth) => (
              <span key={unit.id}>
                {nth > 0 ? ', ' : ''}
                <Link to="/units/$slug" params={{ slug: unit.slug }}>
                  {nameOf(unit)}
                </Link>
              </span>
            )),
    },
    {
      label: t('fact.limit'),
      value: limit ? t(`limit.${limit.unit}`, { count: limit.count }) : (statutoryLimit ?? t('fact.noLimit')),
      note: (
        <>
          {statutoryLimitSource ? <>{statutoryLimitSource} · </> : null}
          <Link to="/limits">{t('fact.limits')}</Link>
        </>
      ),
    },
    {
      label: plans('usual.fact'),
      value: area.usualDays === null ? plans('usual.none') : plans('days', { count: area.usualDays }),
      note: area.may.sayUsualDays ? (
        <button type="button" className="ds-link" aria-label={plans('usual.change.about')} onClick={onUsual}>
          {plans('usual.change')}
        </button>
      ) : undefined,
    },
    { label: t('fact.law'), value: legalBasis ?? t('fact.noLaw') },
  ]
  return <FactRow label={t('area.facts')} facts={facts} />
}
