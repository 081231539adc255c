import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import { ActionSteps } from './action-steps.tsx'
import { DropDialog } from './drop-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { Action } from './queries.ts'

type Props = { action: Action; isMine: boolean; withoutCase: boolean }

/** One action: what, who, by when, from which meeting, and its steps. */
export function ActionRow({ action, isMine, withoutCase }: Props) {
  const t = useTexts('meetings')
  const me = useSession().member.id
  const [doing, start] = useState<'move' | 'drop' | null>(null)
  const { body, member, unit, dueOn, isLate, status, meeting, moved, movedWhy, settledNote } = action
  const showsWho = !isMine || member.id !== me
  return (
    <li className="f-actions__row" data-late={isLate || undefined}>
      <div className="f-actions__what">
        <p className="f-actions__body">{body}</p>
        <p className="f-actions__facts">
          {status === 'open' ? (
            <span>
              {t('actions.due')} <DateText value={dueOn} weekday />
            </span>
          ) : null}
          {isLate ? (
            <StatusTag tone="attention" plain>
              {t('actions.late')}
            </StatusTag>
          ) : null}
          {status === 'done' || status === 'dropped' ? (
            <StatusTag tone={status === 'done' ? 'good' : 'ended'} plain>
              {t(status === 'done' ? 'actions.wasDone' : 'actions.wasDropped')}
            </StatusTag>
          ) : null}
          {showsWho ? (
            <span>
              {member.name}, {unit.name}
            </span>
          ) : null}
        </p>
        <p className="f-actions__facts">
          <MeetingLink id={meeting.id}>{t('actions.from', { series: meeting.series })}</MeetingLink>
          <DateText value={meeting.startsAt} />
          {action.case && !withoutCase ? (
            <Link to="/cases/$caseId" params={{ caseId: action.case.id }}>
              {action.case.number}
            </Link>
          ) : null}
          {withoutCase
            ? null
            : action.projects.map(({ id, reference }) => (
                <Link key={id} to="/projects/$projectId" params={{ projectId: id }}>
                  {reference}
                </Link>
              ))}
        </p>
        {status === 'open' && moved > 0 ? (
          <p className="f-actions__facts">{t('actions.movedOn', { count: moved, why: movedWhy })}</p>
        ) : null}
        {settledNote ? <p className="f-actions__facts">{settledNote}</p> : null}
      </div>
      {action.may.settle ? <ActionSteps action={action} onDo={start} /> : null}
      {doing === 'move' ? <MoveDialog action={action} onClose={() => start(null)} /> : null}
      {doing === 'drop' ? <DropDialog action={action} onClose={() => start(null)} /> : null}
    </li>
  )
}
