import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { PartAnswer } from '../shapes.ts'
import { verdictTones } from '../status.ts'

/** A unit's answer as it was issued. */
export function AnswerView({ answer }: { answer: PartAnswer }) {
  const t = useTexts('case')
  return (
    <div className="f-answer" data-verdict={answer.verdict}>
      <p className="f-answer__head">
        <StatusTag tone={verdictTones[answer.verdict]}>{t(`verdict.${answer.verdict}`)}</StatusTag>
        <span>{t(answer.binding ? 'answer.isBinding' : 'answer.isAdvisory')}</span>
      </p>
      <p className="f-case__text">{answer.body}</p>
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
        <div>
          <dt>{t('answer.issued')}</dt>
          <dd>
            {answer.issuedBy.name}, <DateText value={answer.issuedAt} time />
          </dd>
        </div>
      </dl>
    </div>
  )
}
