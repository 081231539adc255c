import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { type LearnedWord, setAside, staleAfterWords, takeBack, taughtByQuery } from './queries.ts'

/** A word, from how many cases, those that one may read, and the way to put it aside or take it back. */
export function LearnedWordRow({ word, maySteer }: { word: LearnedWord; maySteer: boolean }) {
  const t = useTexts('searchWords')
  const cache = useQueryClient()
  const [isOpen, open] = useState(false)
  const { shown, cases, askers } = word
  const then = async (act: Promise<unknown>) => {
    try {
      await act
    } finally {
      await Promise.all(staleAfterWords.map((queryKey) => cache.invalidateQueries({ queryKey })))
    }
  }
  return (
    <li className="f-words__row" data-aside={word.setAside ? true : undefined}>
      <div>
        <p className="f-words__said">
          <strong>{shown}</strong>{' '}
          <span className="f-words__quiet">
            {cases > 0 ? t('learned.from', { count: cases, askers }) : t('learned.fromNone')}
          </span>
        </p>
        {word.setAside ? (
          <p className="f-words__quiet">
            {t('learned.asideBy', { name: word.setAside.by.name })}, <DateText value={word.setAside.at} />
          </p>
        ) : null}
        {isOpen ? <TaughtBy word={word} /> : null}
      </div>
      <div className="f-form__buttons">
        {cases > 0 ? (
          <Button
            variant="tertiary"
            aria-expanded={isOpen}
            aria-label={t('learned.cases.about', { word: shown })}
            onClick={() => open(!isOpen)}
          >
            {t('learned.cases')}
          </Button>
        ) : null}
        {!maySteer ? null : word.setAside ? (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('learned.back.about', { word: shown })}
            run={() => then(takeBack(word))}
            undo={() => then(setAside(word))}
            done={t('learned.back.done', { word: shown })}
          >
            {t('learned.back')}
          </ConfirmWithUndo>
        ) : (
          <ConfirmWithUndo
            variant="tertiary"
            aria-label={t('learned.aside.about', { word: shown })}
            run={() => then(setAside(word))}
            undo={() => then(takeBack(word))}
            done={t('learned.aside.done', { word: shown })}
          >
            {t('learned.aside')}
          </ConfirmWithUndo>
        )}
      </div>
    </li>
  )
}

function TaughtBy({ word }: { word: LearnedWord }) {
  const t = useTexts('searchWords')
  const cases = useQuery(taughtByQuery(word))
  if (!cases.data) return <p className="f-words__quiet">{t('learned.cases.loading')}</p>
  if (cases.data.length === 0) return <p className="f-words__quiet">{t('learned.cases.none')}</p>
  return (
    <ul className="f-words__cases">
      {cases.data.map(({ id, number, title }) => (
        <li key={id}>
          <Link to="/cases/$caseId" params={{ caseId: id }}>
            {number}
          </Link>{' '}
          {title}
        </li>
      ))}
    </ul>
  )
}
