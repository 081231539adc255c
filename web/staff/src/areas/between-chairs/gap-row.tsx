import { Link } from '@tanstack/react-router'
import { useNow } from '../../../../lib/clock.ts'
import { daysUntil, formatDay, formatRelative } from '../../../../lib/dates.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { Button } from '../../../../ui/library.ts'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import type { Gap, GapItem } from './queries.ts'

type Props = { gap: Gap; item: GapItem }

/** One thing about to fall: which case, since when, who is to mend it right now, and the step that does. */
export function GapRow({ gap, item }: Props) {
  const t = useTexts('watchdog')
  const nameOf = useNameOf()
  const { caseId, number, title, company, part, unit, otherUnit, readers, signal } = item
  const units =
    unit && otherUnit && unit.id !== otherUnit.id
      ? t('between.units', { unit: nameOf(unit), other: nameOf(otherUnit) })
      : unit
        ? nameOf(unit)
        : ''
  const names = readers.map(({ name }) => name).join(', ')
  return (
    <li className="f-chairs__row" data-row>
      <div className="f-chairs__what">
        <Link to="/cases/$caseId" params={{ caseId }} data-row-link className="f-chairs__title">
          {title}
        </Link>
        <p className="f-chairs__quiet">
          <span className="f-number">{number}</span>
          {company ? ` · ${company}` : ''}
          {part ? ` · ”${part}”` : ''}
          {units ? ` · ${units}` : ''}
        </p>
        {gap === 'nextMeeting' && signal ? <p>{t(`kind.${signal.kind}`)}</p> : null}
        {names ? <p>{t(signal?.level === 4 ? 'meeting' : 'readers', { names })}</p> : null}
      </div>
      <div className="f-chairs__when">
        <WhenText item={item} />
        {signal && gap !== 'nextMeeting' ? (
          <span className="f-chairs__quiet">{t(`level.${signal.level as 1 | 2 | 3 | 4}`)}</span>
        ) : null}
      </div>
      <div className="f-chairs__step">
        <Button asChild variant="secondary">
          <Link to="/cases/$caseId" params={{ caseId }} search={whereTo[gap]} data-step>
            {t(`step.${gap}`)}
            <span className="ds-sr-only">, {number}</span>
          </Link>
        </Button>
      </div>
    </li>
  )
}

/** What of the case is in front where the step is taken. */
const whereTo = {
  offers: {},
  handovers: {},
  noOfficer: {},
  promises: { do: 'promise' },
  disputes: {},
  conflicts: { tab: 'answer' },
  still: { do: 'nextStep' },
  noNextStep: { do: 'nextStep' },
  referrals: {},
  heldMail: { tab: 'talk' },
  failedMail: {},
  nextMeeting: {},
} as const satisfies Record<Gap, { do?: 'promise' | 'nextStep'; tab?: 'answer' | 'talk' }>

function WhenText({ item: { due, since } }: { item: GapItem }) {
  const t = useTexts('watchdog')
  const language = useLanguage()
  const present = useNow()
  const day = due ?? since
  const late = due === null ? 0 : -daysUntil(due, present)
  return (
    <time dateTime={day} title={formatDay(day, language)}>
      {due === null ? (
        t('since', { when: formatDay(since, language) })
      ) : late > 0 ? (
        <StatusTag tone="danger" plain>
          {t('late', { count: late })}
        </StatusTag>
      ) : late === 0 ? (
        <StatusTag tone="attention" plain>
          {t('today')}
        </StatusTag>
      ) : (
        t('due', { when: formatRelative(due, present, language) })
      )}
    </time>
  )
}
