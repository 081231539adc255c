import { useQuery } from '@tanstack/react-query'
import { now } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { type AreaDetails, unitsQuery } from '../queries.ts'
import { type ProposalDraft, proposeChange } from './queries.ts'
import { UnderWay } from './under-way.tsx'

/** Anyone proposes that another unit should answer for the area. */
export function ProposeDialog({ area, onClose }: { area: AreaDetails; onClose: () => void }) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const { member } = useSession()
  const units = useQuery(unitsQuery).data ?? []
  const initial: ProposalDraft = { unitId: '', fromOn: swedishDay(now()), reason: '' }
  const form = useForm({
    draft: { form: `map-proposal.${area.code}`, memberId: member.id },
    initial,
    send: (draft, intention) => proposeChange(area.code, draft, intention),
    invalidates: () => [['areas']],
    onDone() {
      showToast({ tone: 'good', message: t('proposal.sent') })
      onClose()
    },
  })
  return (
    <Modal open title={t('proposal.open')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p>{t('proposal.lead')}</p>
        <SelectField
          label={t('proposal.unit')}
          placeholder={t('resolve.unit.choose')}
          options={units
            .filter(({ active, id }) => active && id !== area.accountableUnit?.id)
            .map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
          {...form.field('unitId')}
        />
        <TextField label={t('proposal.from')} type="date" length="short" {...form.field('fromOn')} />
        <TextArea label={t('proposal.reason')} rows={4} limit={2000} {...form.field('reason')} />
        <UnderWay area={area.code} />
        <FormFoot form={form} submit={t('proposal.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
