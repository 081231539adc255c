import { useQuery } from '@tanstack/react-query'
import { now } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { UnderWay } from '../proposals/under-way.tsx'
import { type AreaDetails, type Change, startPeriod, unitsQuery } from '../queries.ts'
import { roles } from '../role-mark.tsx'

type Props = { area: AreaDetails; onClose: () => void }

/** A unit takes a role from a day on. When it becomes accountable, the one before it ends the day before. */
export function ChangeDialog({ area, onClose }: Props) {
  const t = useTexts('responsibility')
  const nameOf = useNameOf()
  const { member } = useSession()
  const units = useQuery(unitsQuery)
  const initial: Change = { unitId: '', role: 'accountable', from: swedishDay(now()) }
  const form = useForm({
    draft: { form: `responsibility.${area.code}`, memberId: member.id },
    initial,
    send: (value, intention) => startPeriod(area.code, value, intention),
    invalidates: () => [['areas']],
    onDone() {
      showToast({ tone: 'good', message: t('change.done') })
      onClose()
    },
  })
  const isAccountable = form.value.role === 'accountable'
  return (
    <Modal open title={t('change.title')} onClose={onClose}>
      <form {...form.props} className="f-form">
        <RadioField
          label={t('change.role')}
          choices={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          inline
          {...form.field('role')}
        />
        <SelectField
          label={t('change.unit')}
          placeholder={t('change.choose')}
          options={(units.data ?? [])
            .filter(({ active }) => active)
            .map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
          {...form.field('unitId')}
        />
        <TextField
          label={t('change.from')}
          hint={
            isAccountable && area.accountableUnit
              ? t('change.ends', { unit: nameOf(area.accountableUnit) })
              : t('change.kept')
          }
          type="date"
          length="short"
          {...form.field('from')}
        />
        {isAccountable ? <UnderWay area={area.code} /> : null}
        <FormFoot form={form} submit={t('change.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
