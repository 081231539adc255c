import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { staleAfterMeeting, unitMembersQuery } from '../queries.ts'
import { type Action, moveAction } from './queries.ts'

const MOST_WHY = 500

/** Another day for an action, or another person of its unit, with the reason. */
export function MoveDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const t = useTexts('meetings')
  const ui = useTexts('ui')
  const me = useSession().member.id
  const { member, unit } = action
  const members = useQuery(unitMembersQuery(unit.slug)).data ?? []
  const form = useForm({
    draft: { form: `meeting-action.${action.id}.${action.version}`, memberId: me },
    initial: { dueOn: action.dueOn, memberId: member.id, why: '' },
    send: (value, intention) =>
      moveAction(action.id, action.version, { ...value, unitId: unit.id }, intention),
    invalidates: () => staleAfterMeeting,
    onDone() {
      showToast({ tone: 'good', message: t('move.done') })
      onClose()
    },
  })
  const others = members
    .filter(({ id }) => id !== member.id)
    .map(({ id, name, away }) => ({ value: id, label: away ? ui('away.marked', { name }) : name }))
  return (
    <Modal open width="narrow" title={t('move.title')} onClose={onClose}>
      <form {...form.props} className="f-form f-meeting-form">
        <p>{action.body}</p>
        <TextField label={t('move.day')} type="date" length="short" {...form.field('dueOn')} />
        <SelectField
          label={t('move.who')}
          hint={t('move.who.hint', { unit: unit.name })}
          options={[{ value: member.id, label: member.name }, ...others]}
          {...form.field('memberId')}
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
