import { useState } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import type { CaseView } from '../shapes.ts'
import type { Dispute, UnitOfDispute } from './queries.ts'
import { ViewForm } from './view-form.tsx'

type Props = { of: CaseView; dispute: Dispute; onSettle?: () => void }

/** One dispute: what it is about, what each unit says, until when, and how it was settled. */
export function DisputeCard({ of, dispute, onSettle }: Props) {
  const t = useTexts('disputes')
  const isEnglish = useLanguage() === 'en'
  const { area, cause, question, raisedBy } = dispute
  const titleId = `dispute-${dispute.id}`
  const isOpen = dispute.status === 'open'
  return (
    <article className="f-dispute" aria-labelledby={titleId} data-open={isOpen || undefined}>
      <h2 id={titleId}>{t('heading')}</h2>
      <p>{t(`cause.${cause}`, { name: raisedBy?.name ?? '' })}</p>
      {question ? <blockquote className="f-case__text">{question}</blockquote> : null}
      <p className="f-case__quiet">
        {area ? t('about.area', { area: isEnglish ? area.titleEn : area.title }) : t('about.whole')}{' '}
        {isOpen && of.accountable ? t('meanwhile', { name: of.accountable.name }) : null}
      </p>
      <ul className="f-dispute__units">
        {dispute.units.map((unit) => (
          <UnitRow key={unit.id} caseId={of.id} disputeId={dispute.id} unit={unit} isOpen={isOpen} />
        ))}
      </ul>
      {isOpen ? (
        <p data-late={dispute.overdue || undefined} className="f-dispute__term">
          {t('term')} <DateText value={dispute.resolveBy} show="both" />
        </p>
      ) : (
        <Settled dispute={dispute} />
      )}
      {dispute.may.resolve && onSettle ? (
        <Button variant="secondary" onClick={onSettle}>
          {t('resolve.open')}
        </Button>
      ) : null}
    </article>
  )
}

function Settled({ dispute }: { dispute: Dispute }) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const { resolution, takenBy, endedAt, endedBy } = dispute
  if (!resolution) return <p>{t('ended.withCase')}</p>
  return (
    <div className="f-dispute__settled">
      <p className="f-case__text">{resolution}</p>
      <p className="f-case__quiet">
        {takenBy ? `${t('resolved.takenBy', { unit: nameOf(takenBy) })} ` : null}
        {t('resolved.by', { name: endedBy ?? '' })} {endedAt ? <DateText value={endedAt} /> : null}
      </p>
    </div>
  )
}

type RowProps = { caseId: string; disputeId: string; unit: UnitOfDispute; isOpen: boolean }

/** What one unit says: why it declined, and how its head sees it. */
function UnitRow({ caseId, disputeId, unit, isOpen }: RowProps) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const [writing, setWriting] = useState(false)
  return (
    <li>
      <h3>{nameOf(unit)}</h3>
      {unit.declined.map((reason) => (
        <p key={reason} className="f-case__text">
          {t('unit.declined', { reason })}
        </p>
      ))}
      {unit.view ? (
        <p className="f-case__text">
          <span className="f-case__quiet">{t('unit.view', { name: unit.viewBy ?? '' })}</span> {unit.view}
        </p>
      ) : isOpen ? (
        <p className="f-case__quiet">{t('unit.silent')}</p>
      ) : null}
      {writing ? (
        <ViewForm caseId={caseId} disputeId={disputeId} unit={unit} onClose={() => setWriting(false)} />
      ) : unit.may.state ? (
        <Button variant="tertiary" onClick={() => setWriting(true)}>
          {t(unit.view ? 'view.change' : 'view.open')}
        </Button>
      ) : null}
    </li>
  )
}
