import { swedishDay } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { FieldFrame } from '../../../../../ui/field-frame.tsx'
import { Input } from '../../../../../ui/library.ts'
import { PersonField } from '../meeting/person-field.tsx'
import type { Attendance } from '../meeting/queries.ts'
import type { ActionText } from './action-text.ts'

type Props = {
  attendance: readonly Attendance[]
  /** The server's now: no day before it can be chosen. */
  earliest: string
  value: ActionText
  lacks: readonly string[]
  onChange: (change: Partial<ActionText>) => void
}

/** One person and one day. */
export function ActionFields({ attendance, earliest, value, lacks, onChange }: Props) {
  const t = useTexts('meeting')
  return (
    <div className="f-live__action">
      <PersonField
        label={t('write.who')}
        attendance={attendance}
        text={value.personText}
        error={lacks.includes('person') ? t('write.who.lacks') : undefined}
        onChange={(personText, person) =>
          onChange({
            personText,
            memberId: person?.memberId ?? '',
            unitId: person?.unitId ?? '',
            who: person?.name ?? '',
            unit: person?.unit ?? '',
          })
        }
      />
      <FieldFrame label={t('write.when')} error={lacks.includes('dueOn') ? t('write.when.lacks') : undefined}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            data-length="short"
            min={swedishDay(earliest)}
            value={value.dueOn}
            onChange={({ target }) => onChange({ dueOn: target.value })}
          />
        )}
      </FieldFrame>
    </div>
  )
}
