import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import type { CaseView } from '../shapes.ts'
import { takeAccountability } from './queries.ts'

/** Takes the whole from the pilot on duty. */
export function TakeDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('case')
  const nameOf = useNameOf()
  const { member, units } = useSession()
  const form = useForm({
    ...takeAccountability(of.id),
    draft: { form: `case.${of.id}.take`, memberId: member.id },
    initial: { unitId: '' },
    onDone() {
      showToast({ tone: 'good', message: t('take.done') })
      onClose()
    },
  })
  return (
    <Modal open title={t('act.take')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>{t(of.contact.email ? 'take.lead' : 'take.leadNoEmail', { name: member.name })}</p>
        {of.accountable ? <p>{t('take.from', { name: of.accountable.name })}</p> : null}
        {units.length > 1 ? (
          <RadioField
            label={t('take.unit')}
            choices={[
              { value: '', label: t('take.unit.best') },
              ...units.map((unit) => ({ value: unit.id, label: nameOf(unit) })),
            ]}
            {...form.field('unitId')}
          />
        ) : null}
        <FormFoot form={form} submit={t('act.take')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
