import { type FormEvent, useId, useState } from 'react'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { Reasons } from '../asking/reasons.tsx'
import { type SynonymBody, type Trial, trySynonym } from './queries.ts'

type Props = { synonym: SynonymBody; insteadOf: string | null }

/** A question with and without the synonym that is being written, side by side. Nothing is kept. */
export function TrialBox({ synonym, insteadOf }: Props) {
  const t = useTexts('searchWords')
  const [question, ask] = useState('')
  const trial = useWrite<string, Trial>({ call: (asked) => trySynonym(asked, synonym, insteadOf) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (question.trim().length > 1) trial.mutate(question.trim())
  }
  return (
    <form className="f-words__trial" onSubmit={submit} noValidate>
      <TextField
        name="question"
        label={t('trial.question')}
        hint={t('trial.hint')}
        value={question}
        onChange={ask}
        error={undefined}
      />
      <Button type="submit" variant="secondary" disabled={trial.isPending}>
        {t('trial.do')}
      </Button>
      <div className="f-words__answers" aria-live="polite">
        {trial.error ? (
          <ErrorState error={trial.error} onRetry={() => trial.mutate(question.trim())} />
        ) : null}
        {trial.data ? (
          <>
            <Answers title={t('trial.without')} suggestion={trial.data.without} />
            <Answers title={t('trial.with')} suggestion={trial.data.with} />
          </>
        ) : null}
      </div>
    </form>
  )
}

function Answers({ title, suggestion: { hits } }: { title: string; suggestion: Trial['with'] }) {
  const t = useTexts('searchWords')
  const id = useId()
  const isEnglish = useLanguage() === 'en'
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {hits.length === 0 ? (
        <p className="f-words__quiet">{t('trial.nothing')}</p>
      ) : (
        <ol>
          {hits.map((hit) => (
            <li key={hit.areaId}>
              {isEnglish ? hit.titleEn : hit.title}{' '}
              <span className="f-words__quiet">
                <Reasons of={hit} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
