import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { AnswerLists } from './answer-lists.tsx'
import type { Replies } from './groups.ts'
import { RemindButton } from './remind-button.tsx'
import { Sum } from './sum.tsx'

type Props = { seriesId: string; replies: Replies }

/** What has been answered to a whole series: the numbers, and behind them who has answered what. */
export function SeriesReplies({ seriesId, replies }: Props) {
  return (
    // Its words are fetched apart; the series stands meanwhile.
    <Suspense fallback={null}>
      <Shown seriesId={seriesId} replies={replies} />
    </Suspense>
  )
}

function Shown({ seriesId, replies }: Props) {
  const t = useTexts('meetingReplies')
  return (
    <div className="f-replies__series">
      <h3>{t('series')}</h3>
      <Sum replies={replies} />
      <RemindButton of={{ seriesId }} replies={replies} />
      <details>
        <summary>{t('series.show')}</summary>
        <p className="f-replies__quiet">{t('about')}</p>
        <AnswerLists replies={replies} />
      </details>
    </div>
  )
}
