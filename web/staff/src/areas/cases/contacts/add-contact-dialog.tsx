import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView } from '../shapes.ts'
import { addContact } from './queries.ts'

/** Somebody more at the company gets a link of their own, and the same mails. */
export function AddContactDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('contacts')
  const { member } = useSession()
  const write = addContact(of.id)
  const form = useForm({
    draft: { form: `case.${of.id}.contact`, memberId: member.id },
    initial: { name: '', email: '' },
    send: write.send,
    invalidates: write.invalidates,
    onDone: (_, { name }) => {
      showToast({ tone: 'good', message: t('add.done', { name }) })
      onClose()
    },
  })
  const refusal = refusalAt(form.error, 'contact.alreadyThere', 'contact.tooMany')
  return (
    <Modal open title={t('add')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('add.lead')}</p>
        <TextField label={t('name')} {...form.field('name')} />
        <TextField
          label={t('email')}
          type="email"
          {...form.field('email')}
          error={form.problems['email'] ?? refusal}
        />
        <FormFoot form={form} submit={t('add.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
