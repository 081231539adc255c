import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { LearnedWordRow } from './learned-word-row.tsx'
import { LearningSwitch } from './learning-switch.tsx'
import { type LearnedWord, learningQuery } from './queries.ts'

/** What settled cases have taught, by area: how it is learned, what of it is set aside, and the switch. */
export function LearnedSection() {
  const t = useTexts('searchWords')
  const isEnglish = useLanguage() === 'en'
  const learning = useQuery(learningQuery)
  const [filter, filterBy] = useState('')
  const { data } = learning
  const titleOf = ({ area }: LearnedWord) => (isEnglish ? area.titleEn : area.title)
  const sought = filter.trim().toLowerCase()
  const shown = (data?.items ?? []).filter((item) =>
    `${item.shown} ${titleOf(item)}`.toLowerCase().includes(sought),
  )
  const byArea = Map.groupBy(shown, titleOf)
  return (
    <section className="f-words" aria-labelledby="learned">
      <div className="f-words__head">
        <Heading level={2} data-size="xs" id="learned">
          {t('learned.title')}
        </Heading>
        {data ? <LearningSwitch learning={data} /> : null}
      </div>
      <p>{t('learned.lead', { count: data?.leastAskers ?? 3 })}</p>
      {data?.changedBy && data.changedAt ? (
        <p className="f-words__quiet">
          {t(data.learns ? 'learned.switchedOn' : 'learned.switchedOff', { name: data.changedBy.name })},{' '}
          <DateText value={data.changedAt} />
        </p>
      ) : null}
      {learning.error ? (
        <ErrorState error={learning.error} onRetry={() => void learning.refetch()} />
      ) : data === undefined ? (
        <Skeletons kind="rows" count={4} />
      ) : data.items.length === 0 ? (
        <EmptyState title={t(data.learns ? 'learned.empty' : 'learned.off')}>
          {t(data.learns ? 'learned.empty.text' : 'learned.off.text')}
        </EmptyState>
      ) : (
        <>
          <TextField
            name="filter"
            label={t('learned.filter')}
            type="search"
            length="medium"
            optional
            value={filter}
            onChange={filterBy}
            error={undefined}
          />
          <output className="f-words__quiet">{t('learned.shown', { count: shown.length })}</output>
          {[...byArea].map(([title, words]) => (
            <section key={title} className="f-words__area">
              <h3>{title}</h3>
              <ul className="f-words__list">
                {words.map((word) => (
                  <LearnedWordRow
                    key={`${word.area.code} ${word.word}`}
                    word={word}
                    maySteer={data.may.steer}
                  />
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </section>
  )
}
