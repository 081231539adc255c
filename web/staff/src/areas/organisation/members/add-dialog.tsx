import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { unitsQuery } from '../units/queries.ts'
import { MemberFields } from './member-fields.tsx'
import { addMember, staleAfterMember, type UnitRole } from './queries.ts'

type Props = { onClose: () => void; onAdded: (memberId: string) => void }

/** A new colleague, in a unit. More units and roles are given on the member's own page. */
export function AddDialog({ onClose, onAdded }: Props) {
  const t = useTexts('people')
  const nameOf = useNameOf()
  const me = useSession().member.id
  const units = useQuery(unitsQuery)
  const form = useForm({
    draft: { form: 'member.new', memberId: me },
    initial: { name: '', email: '', title: '', titleEn: '', phone: '', unitId: '', unitRole: 'officer' },
    send: ({ name, email, title, titleEn, phone, unitId, unitRole }, intention) =>
      addMember(
        {
          name,
          email,
          title,
          titleEn,
          phone: phone || null,
          units: [{ id: unitId, role: unitRole as UnitRole }],
          roles: [],
        },
        intention,
      ),
    invalidates: () => staleAfterMember,
    onDone({ id }, { name }) {
      showToast({ tone: 'good', message: t('add.done', { name }) })
      onClose()
      onAdded(id)
    },
  })
  return (
    <Modal open title={t('add.title')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <p className="f-members__lead">{t('add.lead')}</p>
        <MemberFields field={(name) => form.field(name)} />
        <SelectField
          label={t('add.unit')}
          placeholder={t('add.unitChoose')}
          options={(units.data ?? [])
            .filter(({ active }) => active)
            .map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
          {...form.field('unitId')}
          error={form.problems['units.0.id']}
        />
        <SelectField
          label={t('add.unitRole')}
          options={(['officer', 'head'] as const).map((role) => ({ value: role, label: t(`role.${role}`) }))}
          {...form.field('unitRole')}
        />
        <FormFoot form={form} submit={t('add.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
