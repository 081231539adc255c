import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { unitMembersQuery } from '../lookups.ts'
import { refusalAt } from '../refusal-at.ts'
import { HandoverQuestion } from './handover-question.tsx'
import { acceptHandover, type Handover } from './queries.ts'

type Props = { handover: Handover; onClose: () => void }

/** Takes the case over: the one who was asked, or, when a head says yes, whom they name. */
export function AcceptHandoverDialog({ handover, onClose }: Props) {
  const t = useTexts('handover')
  const { member: me } = useSession()
  const members = useQuery({ ...unitMembersQuery(handover.to.unit.slug), enabled: handover.may.nameTaker })
  const asked = handover.to.member ?? me
  const accept = acceptHandover(handover)
  const form = useForm({
    draft: { form: `handover.${handover.id}.accept`, memberId: me.id },
    initial: { memberId: asked.id },
    send: ({ memberId }, intention) => accept.send(memberId === asked.id ? {} : { memberId }, intention),
    invalidates: accept.invalidates,
    onDone(_, { memberId }) {
      showToast({ tone: 'good', message: t('accept.done', { name: nameOf(memberId) }) })
      onClose()
    },
  })
  const others = (members.data ?? []).filter(({ id }) => id !== asked.id && id !== handover.from.member.id)
  const nameOf = (id: string) => others.find((one) => one.id === id)?.name ?? asked.name
  const { memberId } = form.value
  return (
    <Modal open title={t('accept.title', { number: handover.case?.number ?? '' })} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <HandoverQuestion handover={handover} />
        {handover.may.nameTaker ? (
          <SelectField
            label={t('accept.who')}
            options={[
              {
                value: asked.id,
                label: asked.id === me.id ? t('accept.who.me', { name: me.name }) : asked.name,
              },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.field('memberId')}
            error={
              form.problems['memberId'] ??
              refusalAt(form.error, 'handover.notReceiver', 'handover.onlyHeadNames', 'handover.samePerson')
            }
          />
        ) : null}
        <p>{memberId === me.id ? t('accept.lead') : t('accept.lead.for', { name: nameOf(memberId) })}</p>
        <FormFoot form={form} submit={t('accept.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
