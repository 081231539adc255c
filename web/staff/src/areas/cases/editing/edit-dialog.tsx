import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { AreaPicker } from '../intake/area-picker.tsx'
import type { CaseView } from '../shapes.ts'
import { EditConflict } from './edit-conflict.tsx'
import { editCase } from './queries.ts'

/** The facts of a case: title, place, contact and areas. */
export function EditDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('case')
  const words = useTexts('cases')
  const { member } = useSession()
  const edit = editCase(of.id)
  const form = useForm({
    draft: { form: `case.${of.id}.edit`, memberId: member.id },
    initial: {
      title: of.title,
      place: of.place,
      contactName: of.contact.name,
      contactEmail: of.contact.email ?? '',
      contactPhone: of.contact.phone ?? '',
      areaIds: of.areas.map(({ id }) => id) as readonly string[],
      version: of.version,
    },
    send({ version, areaIds, contactEmail, contactPhone, ...rest }, intention) {
      const contact = { contactEmail: contactEmail || null, contactPhone: contactPhone || null }
      return edit.send({ change: { ...rest, ...contact, areaIds: [...areaIds] }, version }, intention)
    },
    invalidates: edit.invalidates,
    onDone: onClose,
  })
  const mine = form.value
  return (
    <Modal open title={t('act.edit')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <EditConflict
          of={of}
          form={form}
          onClose={onClose}
          shown={(now) =>
            [
              { label: t('field.title'), mine: mine.title, theirs: now.title },
              { label: t('field.place'), mine: mine.place, theirs: now.place },
              { label: t('field.contactName'), mine: mine.contactName, theirs: now.contact.name },
              { label: t('field.contactEmail'), mine: mine.contactEmail, theirs: now.contact.email ?? '' },
              { label: t('field.contactPhone'), mine: mine.contactPhone, theirs: now.contact.phone ?? '' },
            ].filter((one) => one.mine !== one.theirs)
          }
        />
        <TextField label={words('new.question.title')} {...form.field('title')} />
        <TextField
          label={words('new.question.place')}
          hint={words('new.question.place.hint')}
          optional
          {...form.field('place')}
        />
        <TextField label={words('new.contact')} {...form.field('contactName')} />
        <div className="f-form__pair">
          <TextField
            label={words('new.contact.email')}
            hint={t('edit.email.hint')}
            optional
            type="email"
            {...form.field('contactEmail')}
          />
          <TextField label={words('new.contact.phone')} optional type="tel" {...form.field('contactPhone')} />
        </div>
        <AreaPicker
          text={`${of.title}. ${of.question}`}
          chosen={mine.areaIds}
          error={form.problems['areaIds']}
          onChange={(areaIds) => form.change({ areaIds })}
        />
        <FormFoot form={form} submit={t('save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
