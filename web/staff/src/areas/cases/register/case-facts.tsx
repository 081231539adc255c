import { useQuery } from '@tanstack/react-query'
import { useNow } from '../../../../../lib/clock.ts'
import { daysUntil } from '../../../../../lib/dates.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { type Fact, FactRow } from '../../../../../ui/fact-row.tsx'
import { combinedAnswerQuery } from '../combined-answer/queries.ts'
import { messagesQuery } from '../conversation/queries.ts'
import { WhyLink } from '../deadlines/why-link.tsx'
import { isFirstStep, stepDay } from '../editing/first-step.ts'
import { useMayHandOver } from '../handover/use-may-hand-over.ts'
import { partsQuery } from '../parts/queries.ts'
import type { CaseView, Part } from '../shapes.ts'
import { StandInText } from '../stand-in.tsx'
import type { CaseDialog } from './case-task.ts'
import { lastTold, troubleOf } from './how-it-goes.ts'

type Props = { of: CaseView; onDialog: (dialog: CaseDialog) => void }

/** Always the same four facts: who answers, what the company knows, what happens next, and how it goes. */
export function CaseFacts({ of, onDialog }: Props) {
  const t = useTexts('case')
  const parts = useQuery(partsQuery(of.id)).data ?? []
  return (
    <FactRow
      label={t('facts')}
      facts={[useWho(of, onDialog), useTold(of, onDialog), useNext(of, parts, onDialog), useHow(of, parts)]}
    />
  )
}

function useWho(of: CaseView, onDialog: Props['onDialog']): Fact {
  const t = useTexts('case')
  const handover = useTexts('handover')
  const nameOf = useNameOf()
  const mayHandOver = useMayHandOver(of)
  const since = of.ledger.at(-1)
  if (!of.accountable) return { label: t('facts.who'), value: t('facts.who.closed') }
  if (of.status === 'closed') {
    return {
      label: t('facts.whoWas'),
      value: of.accountable.name,
      note: of.accountableUnit ? nameOf(of.accountableUnit) : null,
    }
  }
  return {
    label: t('facts.who'),
    value: of.accountable.name,
    note: (
      <>
        {of.accountableUnit ? nameOf(of.accountableUnit) : null}
        {since ? (
          <>
            , {t('facts.since')} <DateText value={since.from} />
          </>
        ) : null}
        <StandInText standIn={of.standIn} />
        {of.may.take ? <Change words={t('act.take')} onClick={() => onDialog('take')} /> : null}
        {mayHandOver ? (
          <Change words={handover('propose.open')} onClick={() => onDialog('handover')} />
        ) : null}
      </>
    ),
  }
}

function useTold(of: CaseView, onDialog: Props['onDialog']): Fact {
  const t = useTexts('case')
  const present = useNow()
  const messages = useQuery(messagesQuery(of.id)).data ?? []
  const answer = useQuery(combinedAnswerQuery(of.id)).data
  const told = lastTold(of, messages, answer)
  const isContactLate =
    of.status !== 'closed' && of.firstContactAt === null && daysUntil(of.firstContactBy, present) < 0
  const isPromiseLate =
    of.status !== 'closed' && of.promisedOn !== null && daysUntil(of.promisedOn, present) < 0
  return {
    label: t('facts.told'),
    tone: isContactLate || isPromiseLate ? 'danger' : 'plain',
    value: (
      <>
        {t(`told.${told.what}`)}
        {told.at ? (
          <>
            {' '}
            <DateText value={told.at} />
          </>
        ) : null}
      </>
    ),
    note: (
      <>
        {of.firstContactAt === null && of.status !== 'closed' ? (
          <span className="f-desk__line">
            {t(isContactLate ? 'told.contactLate' : 'told.contactBy')} <DateText value={of.firstContactBy} />{' '}
            <WhyLink caseId={of.id} kind="first_contact" />
          </span>
        ) : null}
        {of.promisedOn ? (
          <span className="f-desk__line">
            {t(isPromiseLate ? 'told.promiseLate' : 'told.promise')}{' '}
            <DateText value={of.promisedOn} show={of.status === 'closed' ? 'date' : 'both'} />{' '}
            <WhyLink caseId={of.id} kind="promise" />
          </span>
        ) : null}
        {of.may.promise ? (
          <Change
            words={t(of.promisedOn ? 'act.movePromise' : 'act.promise')}
            onClick={() => onDialog('promise')}
          />
        ) : null}
      </>
    ),
  }
}

function useNext(of: CaseView, parts: readonly Part[], onDialog: Props['onDialog']): Fact {
  const t = useTexts('case')
  const present = useNow()
  const signals = useTexts('watchdog')
  const on = stepDay(of)
  const isLate = of.status !== 'closed' && on !== null && daysUntil(on, present) < 0
  const waiting = parts.filter(({ status }) =>
    ['offered', 'accepted', 'in_progress', 'awaiting_company', 'awaiting_part'].includes(status),
  )
  const guess = () => {
    if (of.status === 'closed') return t('next.closed')
    if (isFirstStep(of)) return signals('step.first')
    if (of.status === 'awaiting_company') return t('next.company')
    if (waiting.length > 0) return t('next.units', { count: waiting.length })
    if (parts.some(({ status }) => status === 'answered')) return t('next.compose')
    return t(parts.length === 0 ? 'next.offer' : 'next.close')
  }
  return {
    label: t('facts.next'),
    tone: isLate ? 'attention' : 'plain',
    value: of.nextStep || guess(),
    note: (
      <>
        {on || of.nextStepBy ? (
          <span className="f-desk__line">
            {of.nextStepBy ? `${of.nextStepBy.name}${on ? ', ' : ''}` : null}
            {on ? <DateText value={on} show="both" /> : null}
          </span>
        ) : null}
        <StandInText standIn={of.nextStepBy?.standIn ?? null} />
        {of.may.edit && of.status !== 'closed' ? (
          <Change words={t('act.nextStep')} onClick={() => onDialog('nextStep')} />
        ) : null}
      </>
    ),
  }
}

function useHow(of: CaseView, parts: readonly Part[]): Fact {
  const t = useTexts('case')
  const shared = useTexts('cases')
  const present = useNow()
  const trouble = troubleOf(of, parts, present)
  const { total, answered } = of.parts
  const counted = total === 0 ? t('how.noParts') : shared('parts.answered', { answered, total })
  if (of.status === 'closed') {
    return {
      label: t('facts.how'),
      value: of.outcome ? shared(`outcome.${of.outcome}`) : shared('status.closed'),
      note: of.closedAt ? <DateText value={of.closedAt} /> : null,
    }
  }
  return {
    label: t('facts.how'),
    tone: trouble ? trouble.tone : 'plain',
    value: trouble ? t(`how.${trouble.what}`, { count: trouble.count }) : t('how.good'),
    note: counted,
  }
}

function Change({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <button type="button" className="ds-link f-desk__change" onClick={onClick}>
      {words}
    </button>
  )
}
