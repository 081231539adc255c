import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Button, Heading } from '../../../../../ui/library.ts'
import type { AreaDetails } from '../queries.ts'
import { type AnswerText, answerTextsQuery } from './queries.ts'
import { TextCard } from './text-card.tsx'
import { TextDialog } from './text-dialog.tsx'
import './answer-texts.css'

/** The texts that units use in their answers on this area. */
export function AnswerTextsSection({ area }: { area: AreaDetails }) {
  const t = useTexts('answerTexts')
  const { units } = useSession()
  const texts = useQuery(answerTextsQuery(area.code)).data ?? []
  const [writing, setWriting] = useState<AnswerText | 'new' | null>(null)
  const used = texts.filter(({ retiredAt }) => retiredAt === null)
  const retired = texts.filter(({ retiredAt }) => retiredAt !== null)
  const listOf = (some: readonly AnswerText[]) => (
    <ul>
      {some.map((text) => (
        <TextCard key={text.id} text={text} onChange={() => setWriting(text)} />
      ))}
    </ul>
  )
  return (
    <section className="f-boundary" aria-labelledby="area-answer-texts">
      <Heading level={2} data-size="2xs" id="area-answer-texts">
        {t('heading')}
      </Heading>
      <p className="f-boundary__quiet">{t(used.length === 0 ? 'empty' : 'lead')}</p>
      {used.length > 0 ? listOf(used) : null}
      {units.length > 0 ? (
        <Button variant="tertiary" onClick={() => setWriting('new')}>
          {t('write')}
        </Button>
      ) : null}
      {retired.length > 0 ? (
        <details>
          <summary>{t('retired', { count: retired.length })}</summary>
          {listOf(retired)}
        </details>
      ) : null}
      {writing ? (
        <TextDialog
          code={area.code}
          text={writing === 'new' ? null : writing}
          units={units}
          onClose={() => setWriting(null)}
        />
      ) : null}
    </section>
  )
}
