import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { Modal } from '../../../../ui/modal.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { declinePart, type Refusal, staleAfterPart, unitsQuery, type Waiting } from './queries.ts'

const nothing: Refusal = { reason: '', suggestedUnitId: '' }
const LONGEST_REASON = 1000

type Props = { item: Waiting; partId: string; onClose: () => void }

/** Why the unit does not take the part, and whom to ask instead. The accountable of the case reads it. */
export function DeclineDialog({ item, partId, onClose }: Props) {
  const t = useTexts('myDay')
  const nameOf = useNameOf()
  const { member, units: own } = useSession()
  const units = useQuery(unitsQuery)
  const part = item.part ?? item.title
  const form = useForm({
    draft: { form: `decline.${partId}`, memberId: member.id },
    initial: nothing,
    send: (value, intention) => declinePart(partId, value, intention),
    invalidates: () => staleAfterPart(item.caseId),
    onDone() {
      showToast({ tone: 'good', message: t('declined', { part }) })
      onClose()
    },
  })
  // Somebody of several units may suggest another of their own; the server knows which unit was asked.
  const only = own.length === 1 ? own[0]?.id : undefined
  const options = (units.data ?? [])
    .filter(({ id, active }) => active && id !== only)
    .map((unit) => ({ value: unit.id, label: nameOf(unit) }))

  return (
    <Modal open title={t('decline.title', { part })} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p className="f-day__lead">{t('decline.lead')}</p>
        <TextArea
          label={t('decline.reason')}
          hint={t('decline.reasonHint')}
          limit={LONGEST_REASON}
          {...form.field('reason')}
        />
        <SelectField
          label={t('decline.instead')}
          options={options}
          placeholder={t('decline.insteadUnknown')}
          optional
          {...form.field('suggestedUnitId')}
        />
        <FormFoot form={form} submit={t('decline.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
