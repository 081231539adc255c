import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { Button, Heading } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { introductionQuery, noteIntroduction } from './queries.ts'
import './introduction.css'

const steps = ['1', '2', '3', '4', '5'] as const
const expected = ['accept', 'decline', 'answer', 'next', 'away'] as const

/** What the pilot function is and what is expected, in a quarter of an hour; for who is new, and for a unit that joins. */
export function IntroductionPage() {
  const t = useTexts('joining')
  const mine = useQuery(introductionQuery).data
  const read = useWrite<'read', unknown>({
    call: noteIntroduction,
    invalidates: () => [['introduction'], ['units']],
    onDone: () => showToast({ tone: 'good', message: t('introduction.noted') }),
  })
  return (
    <>
      <PageHeader title={t('introduction.title')} lead={t('introduction.lead')} />
      <div className="f-intro">
        <section>
          <Heading level={2} data-size="xs">
            {t('what.heading')}
          </Heading>
          <p>{t('what.text')}</p>
          <p>{t('what.why')}</p>
        </section>
        <section>
          <Heading level={2} data-size="xs">
            {t('how.heading')}
          </Heading>
          <ol>
            {steps.map((step) => (
              <li key={step}>{t(`how.${step}`)}</li>
            ))}
          </ol>
        </section>
        <section>
          <Heading level={2} data-size="xs">
            {t('expected.heading')}
          </Heading>
          <dl>
            {expected.map((what) => (
              <div key={what}>
                <dt>{t(`expected.${what}`)}</dt>
                <dd>{t(`expected.${what}.text`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <Heading level={2} data-size="xs">
            {t('practice.heading')}
          </Heading>
          <p>{t('practice.lead')}</p>
          <p>
            <Link to="/introduction/practice" className="ds-button" data-variant="secondary">
              {t('practice.open')}
            </Link>
          </p>
          {mine?.practisedAt ? <StatusTag tone="good">{t('practice.done')}</StatusTag> : null}
        </section>
        {mine && !mine.readAt ? (
          <p>
            <Button loading={read.isPending} onClick={() => read.mutate('read')}>
              {t('introduction.read')}
            </Button>
          </p>
        ) : null}
        {mine?.readAt ? <StatusTag tone="good">{t('introduction.isRead')}</StatusTag> : null}
      </div>
    </>
  )
}
