import { Link } from '@tanstack/react-router'
import { type Dispatch, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button, Heading } from '../../../../../ui/library.ts'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { type Act, missingIn, type Practice } from './practice.ts'

type StepProps = { state: Practice; act: Dispatch<Act> }

/** The unit is asked: take it, or say no and who instead. */
export function OfferStep({ state, act }: StepProps) {
  const t = useTexts('joining')
  return (
    <section className="f-intro__step">
      <Heading level={2} data-size="xs">
        {t('offer.heading')}
      </Heading>
      <p>{t('offer.text')}</p>
      <p className="f-intro__acts">
        <Button onClick={() => act({ do: 'accept' })}>{t('offer.accept')}</Button>
        <Button variant="secondary" onClick={() => act({ do: 'decline' })}>
          {t('offer.decline')}
        </Button>
      </p>
      {state.tried.includes('declined') ? (
        <output className="f-intro__told">{t('offer.declined')}</output>
      ) : null}
    </section>
  )
}

/** What is written to the company, and what is written to colleagues, are two things. */
export function TakenStep({ state, act }: StepProps) {
  const t = useTexts('joining')
  return (
    <section className="f-intro__step">
      <Heading level={2} data-size="xs">
        {t('taken.heading')}
      </Heading>
      <p>{t('taken.text')}</p>
      <TextArea
        label={t('taken.label')}
        hint={t('taken.hint')}
        name="question"
        rows={3}
        value={state.question}
        error={undefined}
        onChange={(value) => act({ do: 'write', field: 'question', value })}
      />
      <p className="f-intro__acts">
        <Button onClick={() => act({ do: 'ask' })}>{t('taken.ask')}</Button>
        <Button variant="secondary" onClick={() => act({ do: 'note' })}>
          {t('taken.note')}
        </Button>
      </p>
      {state.tried.includes('noted') ? <output className="f-intro__told">{t('taken.noted')}</output> : null}
    </section>
  )
}

const verdicts = ['possible', 'possible_with_conditions', 'not_possible'] as const

/** The unit's answer, as the real form takes it. */
export function AnswerStep({ state, act, onDone }: StepProps & { onDone: () => void }) {
  const t = useTexts('joining')
  const [isTried, setTried] = useState(false)
  const missing = isTried ? missingIn(state) : undefined
  const errorOf = (field: string) => (missing === field ? t(`answer.missing.${missing}`) : undefined)
  function give() {
    setTried(true)
    if (!missingIn(state)) onDone()
    act({ do: 'answer' })
  }
  return (
    <section className="f-intro__step">
      <output className="f-intro__told">{t('answer.reply')}</output>
      <Heading level={2} data-size="xs">
        {t('answer.heading')}
      </Heading>
      <p>{t('answer.text')}</p>
      <RadioField
        label={t('answer.verdict')}
        name="verdict"
        choices={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        value={state.verdict}
        error={errorOf('verdict')}
        onChange={(value) => act({ do: 'judge', value })}
      />
      <TextArea
        label={t('answer.label')}
        hint={t('answer.hint')}
        name="answer"
        value={state.answer}
        error={errorOf('answer')}
        onChange={(value) => act({ do: 'write', field: 'answer', value })}
      />
      {state.verdict === 'possible_with_conditions' ? (
        <TextArea
          label={t('answer.conditions')}
          name="conditions"
          rows={2}
          value={state.conditions}
          error={errorOf('conditions')}
          onChange={(value) => act({ do: 'write', field: 'conditions', value })}
        />
      ) : null}
      <p className="f-intro__acts">
        <Button onClick={give}>{t('answer.give')}</Button>
      </p>
    </section>
  )
}

/** What the company reads in the end: one answer of all units. */
export function CombinedStep({ state, act }: StepProps) {
  const t = useTexts('joining')
  return (
    <section className="f-intro__step">
      <Heading level={2} data-size="xs">
        {t('combined.heading')}
      </Heading>
      <p>{t('combined.text')}</p>
      <div className="f-intro__case">
        <p>{t('combined.hello')}</p>
        <p>
          <strong>{t('combined.other')}</strong>
          <br />
          {t('combined.other.text')}
        </p>
        <p>
          <strong>
            {t('combined.yours')} {state.verdict ? t(`verdict.${state.verdict}`) : ''}
          </strong>
          <br />
          {state.answer} {state.conditions}
        </p>
      </div>
      <p>{t('combined.after')}</p>
      <p className="f-intro__acts">
        <Link to="/my-day" className="ds-button">
          {t('combined.end')}
        </Link>
        <Button variant="tertiary" onClick={() => act({ do: 'again' })}>
          {t('combined.again')}
        </Button>
      </p>
    </section>
  )
}
