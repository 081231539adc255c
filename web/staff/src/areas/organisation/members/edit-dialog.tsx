import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { MemberFields } from './member-fields.tsx'
import { editMember, type Member, staleAfterMember } from './queries.ts'

/** Name, address, title and telephone of a colleague. */
export function EditDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useTexts('people')
  const me = useSession().member.id
  const { id, name, email, title, titleEn, phone, version } = member
  const form = useForm({
    draft: { form: `member.${id}.edit`, memberId: me },
    initial: { name, email, title, titleEn, phone: phone ?? '' },
    send: (value, intention) => editMember(id, version, { ...value, phone: value.phone || null }, intention),
    invalidates: () => staleAfterMember,
    onDone() {
      showToast({ tone: 'good', message: t('edit.done') })
      onClose()
    },
  })
  return (
    <Modal open title={t('edit.title', { name })} onClose={onClose}>
      <form {...form.props} className="f-form">
        <MemberFields field={(name) => form.field(name)} />
        {form.isStale ? <ErrorState error={form.error} /> : null}
        <FormFoot form={form} submit={t('edit.save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
