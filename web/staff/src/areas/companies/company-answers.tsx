import { useInfiniteQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { LazySection } from '../../../../ui/lazy-section.tsx'
import { StatusTag, type Tone } from '../../../../ui/status-tag.tsx'
import { answersQuery, type GivenAnswer } from './going-on-queries.ts'
import { SaidList } from './said-list.tsx'

const tones = {
  possible: 'good',
  possible_with_conditions: 'good',
  not_possible: 'danger',
  needs_more_information: 'waiting',
  information: 'ended',
} as const satisfies Record<NonNullable<GivenAnswer['verdict']>, Tone>

/** What the company has been answered, and what units have answered in its cases. */
export function CompanyAnswers({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  return (
    <LazySection id="company-answers" title={t('answers.title')}>
      <Answers companyId={companyId} />
    </LazySection>
  )
}

function Answers({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const said = useInfiniteQuery(answersQuery(companyId))
  return (
    <SaidList
      said={said}
      none={t('answers.none')}
      headOf={({ kind, unit, verdict }) => (
        <>
          <strong>{kind === 'combined' ? t('answers.combined') : (unit?.name ?? '')}</strong>{' '}
          {verdict ? (
            <StatusTag tone={tones[verdict]} plain>
              {t(`verdict.${verdict}`)}
            </StatusTag>
          ) : null}
        </>
      )}
    />
  )
}
