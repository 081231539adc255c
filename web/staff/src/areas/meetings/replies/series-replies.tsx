import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { AnswerLists } from './answer-lists.tsx'
import type { Replies } from './groups.ts'
import { Sum } from './sum.tsx'

/** What has been answered to a whole series: the numbers, and behind them who has answered what. */
export function SeriesReplies({ replies }: { replies: Replies }) {
  return (
    // Its words are fetched apart; the series stands meanwhile.
    <Suspense fallback={null}>
      <Shown replies={replies} />
    </Suspense>
  )
}

function Shown({ replies }: { replies: Replies }) {
  const t = useTexts('meetingReplies')
  return (
    <div className="f-replies__series">
      <h3>{t('series')}</h3>
      <Sum replies={replies} />
      <details>
        <summary>{t('series.show')}</summary>
        <p className="f-replies__quiet">{t('about')}</p>
        <AnswerLists replies={replies} />
      </details>
    </div>
  )
}
