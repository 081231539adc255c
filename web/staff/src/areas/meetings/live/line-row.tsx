import { HourglassIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons'
import { useEffect, useRef, useState } from 'react'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import type { Meeting } from '../meeting/queries.ts'
import { EditLine } from './edit-line.tsx'
import type { Line } from './lines.ts'
import type { Written } from './queue.ts'
import type { Keeper } from './queue-keeper.ts'

type Props = { meeting: Meeting; itemId: string; line: Line; isHeld: boolean; keeper: Keeper }

/** One thing that has been written, with whose it is, and whether the server has it. */
export function LineRow({ meeting, itemId, line, isHeld, keeper }: Props) {
  const t = useTexts('meeting')
  const language = useLanguage()
  const [isEditing, edit] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !isEditing) row.current?.querySelector('button')?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const { kind, id, body, who, unit, dueOn, at, isPending, mayChange } = line

  function remove(): void {
    keeper.write({ kind: 'removal', of: kind, target: id, itemId, body }, line.version)
    const again: Written =
      kind === 'action'
        ? {
            kind,
            target: crypto.randomUUID(),
            itemId,
            body,
            memberId: line.memberId,
            unitId: line.unitId,
            dueOn,
            who,
            unit,
          }
        : { kind, target: crypto.randomUUID(), itemId, body }
    showToast({ tone: 'good', message: t(`lines.removed.${kind}`), undo: () => keeper.write(again) })
  }

  if (isEditing)
    return (
      <li>
        <EditLine meeting={meeting} itemId={itemId} line={line} keeper={keeper} onDone={() => edit(false)} />
      </li>
    )
  return (
    <li ref={row} className="f-lines__row" data-pending={isPending || undefined}>
      <div>
        <p className="f-lines__body">{body}</p>
        <p className="f-meeting__facts">
          <span>{unit ? `${who}, ${unit}` : who}</span>
          {dueOn ? (
            <span>
              {t('lines.due')} <DateText value={dueOn} weekday />
            </span>
          ) : null}
          {at ? <span>{formatTime(at, language)}</span> : null}
          {isPending ? (
            <span className="f-lines__pending">
              <HourglassIcon aria-hidden /> {t(isHeld ? 'lines.held' : 'lines.saving')}
            </span>
          ) : null}
        </p>
      </div>
      {mayChange ? (
        <div className="f-lines__steps">
          <Button
            icon
            variant="tertiary"
            data-color="neutral"
            aria-label={t('lines.edit', { body })}
            onClick={() => edit(true)}
          >
            <PencilIcon aria-hidden />
          </Button>
          <Button
            icon
            variant="tertiary"
            data-color="neutral"
            aria-label={t('lines.remove', { body })}
            onClick={remove}
          >
            <TrashIcon aria-hidden />
          </Button>
        </div>
      ) : null}
    </li>
  )
}
