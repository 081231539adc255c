import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { partsQuery } from '../parts/queries.ts'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView } from '../shapes.ts'
import { stateConflict } from './queries.ts'

/** Somebody reads two answers and sees what no rule finds. */
export function StateDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('conflicts')
  const nameOf = useNameOf()
  const { member } = useSession()
  const parts = useQuery(partsQuery(of.id)).data ?? []
  const answered = parts.filter(({ answer, status }) => answer && ['answered', 'settled'].includes(status))
  const options = answered.map((part) => ({ value: part.id, label: `${part.title} · ${nameOf(part.unit)}` }))
  const form = useForm({
    ...stateConflict(of.id),
    draft: { form: `case.${of.id}.conflict`, memberId: member.id },
    initial: { partId: answered[0]?.id ?? '', otherPartId: answered[1]?.id ?? '', statement: '' },
    onDone() {
      showToast({ tone: 'good', message: t('state.done') })
      onClose()
    },
  })
  const other = form.field('otherPartId')
  return (
    <Modal open title={t('state.open')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('state.lead')}</p>
        <SelectField label={t('state.one')} options={options} placeholder="" {...form.field('partId')} />
        <SelectField
          label={t('state.other')}
          options={options}
          placeholder=""
          {...other}
          error={other.error ?? refusalAt(form.error, 'conflict.notAnswered')}
        />
        <TextArea label={t('state.statement')} rows={3} limit={2000} {...form.field('statement')} />
        <FormFoot form={form} submit={t('state.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
