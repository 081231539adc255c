import { type FormEvent, useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { PersonField } from '../meeting/person-field.tsx'
import { labelOf } from '../meeting/use-people.ts'
import { staleAfterMeeting } from '../queries.ts'
import { type Action, moveAction } from './queries.ts'

const MOST_WHY = 500

/** Another day for an action, or another person, of whatever unit, with the reason. */
export function MoveDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = useTexts('meetings')
  const me = useSession().member.id
  const { member, unit } = action
  const [lacksPerson, setLacks] = useState(false)
  const form = useForm({
    draft: { form: `meeting-action.${action.id}.${action.version}`, memberId: me },
    initial: {
      dueOn: action.dueOn,
      personText: labelOf({ name: member.name, unit: unit.name }),
      memberId: member.id,
      unitId: unit.id,
      why: '',
    },
    send: ({ personText: _text, ...to }, intention) => moveAction(action.id, action.version, to, intention),
    invalidates: () => staleAfterMeeting,
    onDone() {
      showToast({ tone: 'good', message: t('move.done') })
      onClose()
    },
  })

  /** Somebody named who was not found is asked for again: the action never goes to another than is read there. */
  function submit(event: FormEvent<HTMLFormElement>): void {
    if (form.value.memberId) return form.props.onSubmit(event)
    event.preventDefault()
    setLacks(true)
  }

  return (
    <Modal open width="narrow" title={t('move.title')} onClose={onClose}>
      <form {...form.props} className="f-form f-meeting-form" onSubmit={submit}>
        <p>{action.body}</p>
        <TextField label={t('move.day')} type="date" length="short" {...form.field('dueOn')} />
        <PersonField
          label={t('move.who')}
          hint={t('move.who.hint')}
          attendance={[]}
          text={form.value.personText}
          error={lacksPerson ? t('move.who.lacks') : form.problems['memberId']}
          onChange={(personText, person) => {
            setLacks(false)
            form.change({ personText, memberId: person?.memberId ?? '', unitId: person?.unitId ?? '' })
          }}
        />
        <TextArea
          label={t('move.why')}
          hint={t('move.why.hint')}
          rows={2}
          limit={MOST_WHY}
          {...form.field('why')}
        />
        <FormFoot form={form} submit={t('move.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
