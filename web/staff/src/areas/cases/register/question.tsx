import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { CaseView } from '../shapes.ts'

const LONG = 420

/** What the company asked, in its own words. */
export function Question({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const [isWhole, setWhole] = useState(false)
  const isLong = of.question.length > LONG
  return (
    <section className="f-question" aria-labelledby="question-title">
      <div className="f-question__head">
        <h2 id="question-title">{t('question')}</h2>
        <span className="f-case__quiet">
          {of.contact.name}, <DateText value={of.receivedAt} time />
        </span>
      </div>
      <p className="f-case__text" data-cut={(isLong && !isWhole) || undefined}>
        {of.question}
      </p>
      {isLong ? (
        <button type="button" className="ds-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'question.less' : 'question.whole')}
        </button>
      ) : null}
    </section>
  )
}
