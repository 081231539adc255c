import { Link } from '@tanstack/react-router'
import { useReducer } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { Banner } from '../../../../../ui/banner.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { type Practice, practise, untouched } from './practice.ts'
import { AnswerStep, CombinedStep, OfferStep, TakenStep } from './practice-steps.tsx'
import { noteIntroduction } from './queries.ts'
import './introduction.css'

const stepNumber: Record<Practice['step'], number> = { offer: 1, taken: 2, answer: 3, combined: 4 }

/** A case to practise on. It lives in this page alone: there is no company, and nothing reaches anybody. */
export function PracticePage() {
  const t = useTexts('joining')
  const [state, act] = useReducer(practise, untouched)
  const done = useWrite<'practised', unknown>({
    call: noteIntroduction,
    invalidates: () => [['introduction']],
  })
  const props = { state, act }
  return (
    <>
      <PageHeader
        title={t('case.title')}
        above={
          <Link to="/introduction" className="ds-link">
            {t('introduction.title')}
          </Link>
        }
      />
      <Banner tone="active">{t('practice.safe')}</Banner>
      <div className="f-intro">
        <p className="f-intro__quiet" aria-live="polite">
          {t('practice.step', { step: stepNumber[state.step], of: 4 })}
        </p>
        <section className="f-intro__case">
          <p className="f-intro__quiet">{t('case.from')}</p>
          <blockquote>{t('case.question')}</blockquote>
        </section>
        {state.step === 'offer' ? <OfferStep {...props} /> : null}
        {state.step === 'taken' ? <TakenStep {...props} /> : null}
        {state.step === 'answer' ? <AnswerStep {...props} onDone={() => done.mutate('practised')} /> : null}
        {state.step === 'combined' ? <CombinedStep {...props} /> : null}
      </div>
    </>
  )
}
