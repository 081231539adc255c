import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { factors } from './factors.ts'
import type { Result } from './queries.ts'
import { useFigures } from './use-figures.ts'

/** The index, how many answered, and the six areas of service; nothing but why when too few have. */
export function Figures({ result }: { result: Result | null }) {
  const t = useTexts('followUp')
  const figures = useFigures()
  if (!result) return <EmptyState title={t('tooFew')}>{t('tooFew.about')}</EmptyState>
  return (
    <section aria-label={t('figures.title')} className="f-results__figures">
      <dl className="f-results__key">
        <div>
          <dt>{t('index')}</dt>
          <dd>{figures.one(result.index)}</dd>
          <dd className="f-results__quiet">{t('index.about')}</dd>
        </div>
        <div>
          <dt>{t('answers')}</dt>
          <dd>{result.answers}</dd>
        </div>
        <div>
          <dt>{t('share')}</dt>
          <dd>{figures.share(result.share)}</dd>
        </div>
      </dl>
      <h2 className="f-results__heading">{t('service.title')}</h2>
      <dl className="f-results__service">
        {factors.map((factor) => {
          const mean = result.factors[factor]
          return (
            <div key={factor}>
              <dt>{t(`question.${factor}`)}</dt>
              <dd>{mean === null ? t('tooFew') : figures.one(mean)}</dd>
              <dd aria-hidden="true" className="f-results__bar">
                <span style={{ inlineSize: `${((mean ?? 1) - 1) * (100 / 9)}%` }} />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
