import { useEffect, useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Outcome } from './shapes.ts'

/** How it went when not all was done: each case that was refused with why, then those that were done. */
export function BulkOutcome({ outcomes, onClose }: { outcomes: readonly Outcome[]; onClose: () => void }) {
  const t = useTexts('cases')
  const ui = useTexts('ui')
  const summary = useRef<HTMLParagraphElement>(null)
  useEffect(() => summary.current?.focus(), [])
  const refused = outcomes.filter(({ refusal }) => refusal !== null)
  const done = outcomes.filter(({ refusal }) => refusal === null)
  return (
    <div className="f-bulk__outcome">
      <p ref={summary} tabIndex={-1}>
        <strong>
          {done.length === 0
            ? t('many.noneDone')
            : t('many.some', { done: done.length, count: outcomes.length })}
        </strong>{' '}
        {t('many.stay')}
      </p>
      <h3>
        <StatusTag tone="danger" plain>
          {t('many.refused')}
        </StatusTag>
      </h3>
      <ul>
        {refused.map(({ of, refusal }) => (
          <li key={of.id}>
            <span className="f-number">{of.number}</span> {of.title}
            <span className="f-bulk__why">{refusal}</span>
          </li>
        ))}
      </ul>
      {done.length > 0 ? (
        <>
          <h3>
            <StatusTag tone="good" plain>
              {t('many.done')}
            </StatusTag>
          </h3>
          <ul>
            {done.map(({ of }) => (
              <li key={of.id}>
                <span className="f-number">{of.number}</span> {of.title}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Button onClick={onClose}>{ui('close')}</Button>
    </div>
  )
}
