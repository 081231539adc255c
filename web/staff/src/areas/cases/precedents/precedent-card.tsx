import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { useTermWords } from '../parts/terms.ts'
import { verdictTones } from '../status.ts'
import { FillNote } from './fill-note.tsx'
import type { Precedent } from './queries.ts'
import type { Filling } from './use-filling.ts'

const EXCERPT = 240

/** An answer that was given before: what, to which question, by whom and when. */
export function PrecedentCard({ precedent, filling }: { precedent: Precedent; filling?: Filling }) {
  const t = useTexts('precedents')
  const words = useTexts('case')
  const nameOf = useNameOf()
  const termWords = useTermWords()
  const { answerId, verdict, body, conditions, legalBasis, terms, otherFigures } = precedent
  const { number, title, id } = precedent.case
  return (
    <li className="f-precedent" data-other-way={precedent.pointsOtherWay || undefined}>
      <p className="f-answer__head">
        {precedent.pointsOtherWay ? <StatusTag tone="danger">{t('otherWay')}</StatusTag> : null}
        <StatusTag tone={verdictTones[verdict]}>{words(`verdict.${verdict}`)}</StatusTag>
        {precedent.expired ? <StatusTag tone="ended">{t('expired')}</StatusTag> : null}
      </p>
      <p>
        <Link to="/cases/$caseId" params={{ caseId: id }} className="ds-link">
          {number} {title}
        </Link>
      </p>
      <p className="f-case__quiet">
        {t('by', { name: precedent.officer.name, unit: nameOf(precedent.unit) })},{' '}
        <DateText value={precedent.issuedAt} />
      </p>
      <Body text={body} />
      {terms.length > 0 ? (
        <ul className="f-answer__terms">
          {terms.map((term) => (
            <li key={term.key}>
              {otherFigures.includes(term.key) ? (
                <mark>{t('otherFigure', { term: termWords(term) })}</mark>
              ) : (
                termWords(term)
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {conditions || legalBasis ? (
        <dl className="f-answer__more">
          {conditions ? (
            <div>
              <dt>{words('answer.conditions')}</dt>
              <dd className="f-case__text">{conditions}</dd>
            </div>
          ) : null}
          {legalBasis ? (
            <div>
              <dt>{words('answer.legalBasis')}</dt>
              <dd>{legalBasis}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      {filling ? (
        <Button
          variant="secondary"
          aria-label={t('use.about', { number })}
          onClick={() => filling.start(answerId, { body, conditions, legalBasis, terms })}
        >
          {t('use')}
        </Button>
      ) : null}
      {filling?.filled?.from === answerId ? (
        <FillNote filling={filling} said={t('filled.answer', { name: number })} />
      ) : null}
    </li>
  )
}

/** The beginning of a long text, and the whole of it when asked for. */
function Body({ text }: { text: string }) {
  const t = useTexts('precedents')
  if (text.length <= EXCERPT) return <p className="f-case__text">{text}</p>
  const cut = text.slice(0, text.lastIndexOf(' ', EXCERPT) > 0 ? text.lastIndexOf(' ', EXCERPT) : EXCERPT)
  return (
    <>
      <p className="f-case__text">{cut} …</p>
      <details>
        <summary>{t('more')}</summary>
        <p className="f-case__text">{text}</p>
      </details>
    </>
  )
}
