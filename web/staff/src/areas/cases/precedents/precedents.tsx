import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import type { AnswerDraft } from '../parts/answer-body.ts'
import { PrecedentCard } from './precedent-card.tsx'
import type { Filling } from './use-filling.ts'
import { usePrecedents } from './use-precedents.ts'
import './precedents.css'

type Props = {
  partId: string
  value: AnswerDraft
  filling: Filling
  id: string
  /** The heading over it is of the level above. */
  level: 3 | 4
}

/** So many are shown at first, and all that point the other way. */
const AT_FIRST = 3

/** What has been answered about the same before, beside the answer that is being written. */
export function Precedents({ partId, value, filling, id, level }: Props) {
  const t = useTexts('precedents')
  const Heading = `h${level}` as const
  const [isOpen, setIsOpen] = useState(false)
  const { data, error, refetch } = usePrecedents(partId, value)
  const otherWay = (data ?? []).filter(({ pointsOtherWay }) => pointsOtherWay).length
  const shown = isOpen ? data : data?.slice(0, Math.max(AT_FIRST, otherWay))
  const hidden = (data?.length ?? 0) - (shown?.length ?? 0)
  return (
    <section className="f-precedents" aria-labelledby={id}>
      <Heading id={id} tabIndex={-1}>
        {t('heading')}
      </Heading>
      {data === undefined ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeletons kind="rows" count={2} />
        )
      ) : (
        <p className="f-case__quiet">
          {data.length === 0 ? t('empty') : t('lead')} {otherWay > 0 ? t('lead.otherWay') : null}
        </p>
      )}
      {shown && shown.length > 0 ? (
        <ul>
          {shown.map((precedent) => (
            <PrecedentCard key={precedent.answerId} precedent={precedent} filling={filling} />
          ))}
        </ul>
      ) : null}
      {hidden > 0 ? (
        <Button variant="tertiary" onClick={() => setIsOpen(true)}>
          {t('showMore', { count: hidden })}
        </Button>
      ) : null}
    </section>
  )
}
