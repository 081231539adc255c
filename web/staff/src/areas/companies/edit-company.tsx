import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { Modal } from '../../../../ui/modal.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { editOf, formOf } from './company-form.ts'
import { type Company, editCompany, staleKeys } from './queries.ts'

const forms = ['AB', 'EF', 'HB', 'KB', 'EK'] as const
const troubles = ['deregistered', 'bankruptcy', 'liquidation', 'restructuring'] as const

/** Facts written by hand. Only what is changed is sent, and only that gets a new source. */
export function EditCompany({ company, onClose }: { company: Company; onClose: () => void }) {
  const t = useTexts('companies')
  const { member } = useSession()
  const was = formOf(company)
  const form = useForm({
    draft: { form: `company.${company.id}.${company.version}`, memberId: member.id },
    initial: was,
    send: (value, intention) => editCompany(company, editOf(value, was), intention),
    invalidates: () => staleKeys,
    onDone() {
      showToast({ tone: 'good', message: t('edit.done') })
      onClose()
    },
  })
  const other =
    forms.some((each) => each === was.form) || !was.form ? [] : [{ value: was.form, label: was.form }]
  const address = (name: 'street' | 'postcode' | 'city') => ({
    ...form.field(name),
    error: form.problems[`address.${name}`],
  })
  return (
    <Modal open title={t('edit.title')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('edit.lead')}</p>
        <TextField label={t('fact.name')} {...form.field('name')} />
        {company.orgNumberShown ? null : (
          <TextField
            label={t('fact.number')}
            hint={t('edit.number.hint')}
            optional
            length="medium"
            {...form.field('orgNumber')}
          />
        )}
        <SelectField
          label={t('fact.form')}
          optional
          placeholder={t('unknown')}
          options={[...forms.map((value) => ({ value, label: t(`form.${value}`) })), ...other]}
          {...form.field('form')}
        />
        <TextField label={t('edit.street')} optional {...address('street')} />
        <div className="f-form__pair">
          <TextField label={t('edit.postcode')} optional length="short" {...address('postcode')} />
          <TextField label={t('column.city')} optional {...address('city')} />
        </div>
        <TextArea label={t('fact.activity')} optional rows={3} limit={2000} {...form.field('activity')} />
        <SelectField
          label={t('edit.trouble')}
          optional
          placeholder={t('edit.trouble.none')}
          options={troubles.map((value) => ({ value, label: t(`trouble.${value}`) }))}
          {...form.field('trouble')}
        />
        {form.isStale ? <p role="alert">{t('edit.stale')}</p> : null}
        <FormFoot form={form} submit={t('edit.save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
