import type { ReactNode } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { PartAnswer } from '../shapes.ts'
import { verdictTones } from '../status.ts'
import { type Term, useTermWords } from './terms.ts'

type Content = Pick<
  PartAnswer,
  'verdict' | 'body' | 'conditions' | 'legalBasis' | 'binding' | 'validUntil' | 'terms'
>

/** A unit's answer as it was issued. */
export function AnswerView({ answer }: { answer: PartAnswer }) {
  const t = useTexts('case')
  const conflicts = useTexts('conflicts')
  return (
    <AnswerContent answer={answer} {...(answer.joint ? { aside: conflicts('answer.joint') } : {})}>
      <div>
        <dt>{t('answer.issued')}</dt>
        <dd>
          {answer.issuedBy.name}, <DateText value={answer.issuedAt} time />
        </dd>
      </div>
    </AnswerContent>
  )
}

type Props = {
  answer: Content
  /** The figure that another answer contradicts. */
  marked?: Term['key'] | null
  aside?: string
  children?: ReactNode
}

/** What an answer says: verdict first, then the words, the figures and what they rest on. */
export function AnswerContent({ answer, marked = null, aside, children }: Props) {
  const t = useTexts('case')
  const termWords = useTermWords()
  return (
    <div className="f-answer" data-verdict={answer.verdict}>
      <p className="f-answer__head">
        <StatusTag tone={verdictTones[answer.verdict]}>{t(`verdict.${answer.verdict}`)}</StatusTag>
        <span>{t(answer.binding ? 'answer.isBinding' : 'answer.isAdvisory')}</span>
        {aside ? <span>{aside}</span> : null}
      </p>
      <p className="f-case__text">{answer.body}</p>
      {answer.terms.length > 0 ? (
        <ul className="f-answer__terms">
          {answer.terms.map((term) => (
            <li key={term.key}>{term.key === marked ? <mark>{termWords(term)}</mark> : termWords(term)}</li>
          ))}
        </ul>
      ) : null}
      <dl className="f-answer__more">
        {answer.conditions ? (
          <div>
            <dt>{t('answer.conditions')}</dt>
            <dd className="f-case__text">{answer.conditions}</dd>
          </div>
        ) : null}
        {answer.legalBasis ? (
          <div>
            <dt>{t('answer.legalBasis')}</dt>
            <dd>{answer.legalBasis}</dd>
          </div>
        ) : null}
        {answer.validUntil ? (
          <div>
            <dt>{t('answer.validUntil')}</dt>
            <dd>
              <DateText value={answer.validUntil} show="both" />
            </dd>
          </div>
        ) : null}
        {children}
      </dl>
    </div>
  )
}
