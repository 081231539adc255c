import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useKeys } from '../../../../../lib/keys.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading, Spinner } from '../../../../../ui/library.ts'
import { suggestionQuery } from '../queries.ts'
import { Hits } from './hits.tsx'
import './ask-box.css'

/** People write in bursts: a question is sent when they pause, well within what the server lets one ask a minute. */
const PAUSE_MS = 450
const SHORTEST = 3
const LONGEST = 8000

/** "Vem ansvarar?": a question in one's own words, or a company's whole mail pasted in. */
export function AskBox() {
  const t = useTexts('responsibility')
  const id = useId()
  const [typed, type] = useState('')
  const question = useSettled(typed.trim(), PAUSE_MS)
  const isAsked = question.length >= SHORTEST
  const found = useQuery(suggestionQuery(isAsked ? question : ''))
  useKeys([
    {
      keys: '/',
      label: t('ask.label'),
      group: t('title'),
      run: () => document.querySelector<HTMLElement>('#who-answers')?.focus(),
    },
  ])

  return (
    <search className="f-ask" aria-labelledby={`${id}-label`}>
      <Heading level={2} data-size="2xs" asChild>
        <label htmlFor="who-answers" id={`${id}-label`}>
          {t('ask.label')}
        </label>
      </Heading>
      <p id={`${id}-hint`} className="f-field__hint">
        {t('ask.hint')}
      </p>
      <div className="f-ask__box">
        <textarea
          id="who-answers"
          className="ds-input"
          rows={1}
          maxLength={LONGEST}
          aria-describedby={`${id}-hint`}
          placeholder={t('ask.placeholder')}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
        {found.isFetching ? <Spinner aria-label={t('ask.searching')} data-size="xs" /> : null}
      </div>
      {isAsked && found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : isAsked && found.data ? (
        <Hits suggestion={found.data} />
      ) : null}
    </search>
  )
}
