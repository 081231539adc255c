import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { joiningQuery } from './queries.ts'
import './unit-joining.css'

/** What a unit has left before it is all here; nothing when it is. */
export function UnitJoining({ slug }: { slug: string }) {
  const t = useTexts('joining')
  const joining = useQuery(joiningQuery(slug)).data
  if (!joining?.steps.some(({ isDone }) => !isDone)) return null
  const { steps, members, introduced } = joining
  const done = steps.filter(({ isDone }) => isDone).length
  return (
    <section className="f-joining" aria-labelledby="unit-joining">
      <Heading level={2} data-size="2xs" id="unit-joining">
        {t('steps.heading')}{' '}
        <span className="f-unit__quiet">{t('steps.count', { done, of: steps.length })}</span>
      </Heading>
      <ol>
        {steps.map(({ step, isDone }) => (
          <li key={step}>
            <StatusTag tone={isDone ? 'good' : 'new'} plain>
              {t(`step.${step}`)}
              <span className="ds-sr-only">{t(isDone ? 'step.done' : 'step.left')}</span>
            </StatusTag>
            {isDone ? null : (
              <p>
                {t(`step.${step}.how`)}
                {step === 'introduced' ? (
                  <>
                    {' '}
                    {t('step.introduced.count', { introduced, members })}{' '}
                    <Link to="/introduction">{t('introduction.title')}</Link>
                  </>
                ) : null}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
