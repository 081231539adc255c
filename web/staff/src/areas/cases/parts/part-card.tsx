import { Link } from '@tanstack/react-router'
import { useNow } from '../../../../../lib/clock.ts'
import { daysUntil } from '../../../../../lib/dates.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { WhyLink } from '../deadlines/why-link.tsx'
import { PartMatter } from '../decision-request/part-matter.tsx'
import type { Part } from '../shapes.ts'
import { StandInText } from '../stand-in.tsx'
import { partTones } from '../status.ts'
import { PartWait } from '../waiting/part-wait.tsx'
import { AnswerView } from './answer-view.tsx'
import { EarlierAnswers } from './earlier-answers.tsx'
import { PartActions } from './part-actions.tsx'
import { PartForm } from './part-form.tsx'
import type { PartTask } from './part-task.ts'

type Props = {
  caseId: string
  part: Part
  task: PartTask | null
  onTask: (task: PartTask | null) => void
  /** The viewer may ask another unit instead. */
  mayOffer: boolean
}

/** What one unit contributes: who, what, until when, and what they say. */
export function PartCard({ caseId, part, task, onTask, mayOffer }: Props) {
  const t = useTexts('case')
  const nameOf = useNameOf()
  const language = useLanguage()
  const open = task && task.kind !== 'offer' && task.partId === part.id ? task : null
  const titleId = `part-${part.id}`
  return (
    <article className="f-part" aria-labelledby={titleId} data-status={part.status}>
      <header className="f-part__head">
        <div>
          <h3 id={titleId} tabIndex={-1}>
            {part.title}
          </h3>
          <p className="f-part__unit">
            <Link to="/units/$slug" params={{ slug: part.unit.slug }}>
              {nameOf(part.unit)}
            </Link>
            {part.area ? <span>{language === 'en' ? part.area.titleEn : part.area.title}</span> : null}
          </p>
        </div>
        <StatusTag tone={partTones[part.status]}>{t(`part.${part.status}`)}</StatusTag>
      </header>
      <PartFacts caseId={caseId} part={part} />
      <PartWait caseId={caseId} partId={part.id} />
      <PartMatter
        caseId={caseId}
        partId={part.id}
        onName={() => onTask({ kind: 'matter', partId: part.id })}
        onDate={() => onTask({ kind: 'matterDates', partId: part.id })}
      />
      {part.request ? (
        <div className="f-part__request">
          <h4>{t('part.request')}</h4>
          <p className="f-case__text">{part.request}</p>
        </div>
      ) : null}
      <Refusal part={part} mayOffer={mayOffer} onTask={onTask} />
      {part.answer ? <AnswerView answer={part.answer} /> : null}
      <EarlierAnswers caseId={caseId} part={part} />
      {open ? (
        <PartForm
          caseId={caseId}
          part={part}
          kind={open.kind}
          headingId={titleId}
          onClose={() => onTask(null)}
        />
      ) : (
        <PartActions caseId={caseId} part={part} onTask={onTask} />
      )}
    </article>
  )
}

/** Who does it and until when. */
function PartFacts({ caseId, part }: Pick<Props, 'caseId' | 'part'>) {
  const t = useTexts('case')
  const present = useNow()
  const isLate = (day: string | null) => day !== null && daysUntil(day, present) < 0
  const isOpen = part.endedAt === null && part.answeredAt === null
  return (
    <dl className="f-part__facts">
      <div>
        <dt>{t('part.officer')}</dt>
        <dd>
          {part.officer?.name ?? t('part.officer.none')}
          <StandInText standIn={part.standIn} />
        </dd>
      </div>
      <div>
        <dt>{t('part.offeredAt')}</dt>
        <dd>
          <DateText value={part.offeredAt} />
        </dd>
      </div>
      {part.status === 'offered' ? (
        <div data-late={isLate(part.acceptBy) || undefined}>
          <dt>{t('part.acceptBy')}</dt>
          <dd>
            <DateText value={part.acceptBy} show="both" />{' '}
            <WhyLink caseId={caseId} kind="accept_offer" partId={part.id} />
          </dd>
        </div>
      ) : null}
      {part.dueOn ? (
        <div data-late={(isOpen && isLate(part.dueOn)) || undefined}>
          <dt>{t('part.dueOn')}</dt>
          <dd>
            <DateText value={part.dueOn} show={isOpen ? 'both' : 'date'} />{' '}
            <WhyLink caseId={caseId} kind="part_due" partId={part.id} />
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** Why the unit said no, or why the part was taken back, and whom to ask instead. */
function Refusal({ part, mayOffer, onTask }: Pick<Props, 'part' | 'mayOffer' | 'onTask'>) {
  const t = useTexts('case')
  const nameOf = useNameOf()
  if (!part.declineReason) return null
  const suggested = part.suggestedUnit
  return (
    <div className="f-part__refusal">
      <p className="f-case__text">
        <strong>{t(part.status === 'withdrawn' ? 'part.withdrawnBecause' : 'part.declinedBecause')}</strong>{' '}
        {part.declineReason}
      </p>
      {suggested ? (
        <p>
          {t('part.suggests', { unit: nameOf(suggested) })}{' '}
          {mayOffer ? (
            <button
              type="button"
              className="ds-link"
              onClick={() => onTask({ kind: 'offer', unitId: suggested.id, instead: part })}
            >
              {t('part.offerInstead', { unit: nameOf(suggested) })}
            </button>
          ) : null}
        </p>
      ) : null}
      {part.status === 'declined' && part.area ? (
        <p>
          <Link className="ds-link" to="/map/$code" params={{ code: part.area.code }} hash="area-proposals">
            {t('part.mendMap')}
          </Link>
        </p>
      ) : null}
    </div>
  )
}
