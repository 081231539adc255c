import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type Synonym, synonymsQuery } from './queries.ts'
import { SynonymForm } from './synonym-form.tsx'
import { SynonymRow } from './synonym-row.tsx'

/** The synonyms in use, those that are retired folded away, and the form for one of them at a time. */
export function SynonymSection() {
  const t = useTexts('searchWords')
  const synonyms = useQuery(synonymsQuery)
  const [writing, write] = useState<Synonym | 'new' | null>(null)
  const all = synonyms.data?.items
  const retired = all?.filter(({ retiredAt }) => retiredAt !== null) ?? []
  const listOf = (some: readonly Synonym[]) => (
    <ul className="f-words__list">
      {some.map((synonym) => (
        <SynonymRow key={synonym.id} synonym={synonym} onChange={() => write(synonym)} />
      ))}
    </ul>
  )
  return (
    <section className="f-words" aria-labelledby="synonyms">
      <div className="f-words__head">
        <Heading level={2} data-size="xs" id="synonyms">
          {t('synonyms.title')}
        </Heading>
        {synonyms.data?.may.write && !writing ? (
          <Button onClick={() => write('new')}>{t('synonyms.new')}</Button>
        ) : null}
      </div>
      <p>{t('synonyms.lead')}</p>
      {writing ? (
        <SynonymForm
          key={writing === 'new' ? 'new' : writing.id}
          synonym={writing === 'new' ? null : writing}
          onClose={() => write(null)}
        />
      ) : null}
      {synonyms.error ? (
        <ErrorState error={synonyms.error} onRetry={() => void synonyms.refetch()} />
      ) : all === undefined ? (
        <Skeletons kind="rows" count={3} />
      ) : all.length === 0 ? (
        <EmptyState title={t('synonyms.empty')}>{t('synonyms.empty.text')}</EmptyState>
      ) : (
        listOf(all.filter(({ retiredAt }) => retiredAt === null))
      )}
      {retired.length > 0 ? (
        <details>
          <summary>{t('synonyms.retired', { count: retired.length })}</summary>
          {listOf(retired)}
        </details>
      ) : null}
    </section>
  )
}
