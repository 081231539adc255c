import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useDraft } from '../../../../../lib/draft.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Button } from '../../../../../ui/library.ts'
import { TextArea } from '../../../../../ui/text-area.tsx'
import type { Meeting } from '../meeting/queries.ts'
import { labelOf } from '../meeting/use-people.ts'
import { ActionFields } from './action-fields.tsx'
import { lackingIn } from './action-text.ts'
import type { Line } from './lines.ts'
import type { Keeper } from './queue-keeper.ts'

type Props = { meeting: Meeting; itemId: string; line: Line; keeper: Keeper; onDone: () => void }

/** Changes something that has been written, upon the version that was read when the changing began. */
export function EditLine({ meeting, itemId, line, keeper, onDone }: Props) {
  const t = useTexts('meeting')
  const me = useSession().member.id
  const { kind, id, version } = line
  // Whoever changes it meanwhile is not written over: the server then tells of both.
  const [from] = useState(version)
  const [lacks, setLacks] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const { body, memberId, unitId, who, unit, dueOn } = line
  const personText = memberId ? labelOf({ name: who, unit }) : ''
  const draft = useDraft(
    { form: `meeting-edit.${id}.${version ?? 0}`, memberId: me },
    { body, personText, memberId, unitId, who, unit, dueOn },
    { holdsNews: false },
  )
  const { value } = draft

  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])

  function submit(event: FormEvent): void {
    event.preventDefault()
    const lacking = lackingIn(value, kind === 'action')
    setLacks(lacking)
    if (lacking.length > 0) return
    const base = { target: id, itemId, body: value.body.trim() }
    const { personText: _text, body: _body, ...action } = value
    keeper.write(kind === 'action' ? { ...base, kind, ...action } : { ...base, kind }, from)
    draft.clear()
    onDone()
  }

  return (
    <form ref={form} className="f-live__write" noValidate onSubmit={submit}>
      <TextArea
        label={t(`write.${kind}.label`)}
        name="body"
        rows={2}
        value={value.body}
        error={lacks.includes('body') ? t(`write.${kind}.lacks`) : undefined}
        onChange={(next) => draft.change({ body: next })}
      />
      {kind === 'action' ? (
        <ActionFields
          attendance={meeting.attendance}
          earliest={meeting.now}
          value={value}
          lacks={lacks}
          onChange={draft.change}
        />
      ) : null}
      <div className="f-form__buttons">
        <Button type="submit" variant="secondary">
          {t('lines.save')}
        </Button>
        <Button
          variant="tertiary"
          onClick={() => {
            draft.clear()
            onDone()
          }}
        >
          {t('lines.cancel')}
        </Button>
      </div>
    </form>
  )
}
