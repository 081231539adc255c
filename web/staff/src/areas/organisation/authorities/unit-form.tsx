import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { addUnit, authoritiesQuery, staleAfterUnit } from './queries.ts'

/** A new unit, under an authority that is there. Its head fills in the rest of its page. */
export function UnitForm() {
  const t = useTexts('setup')
  const nameOf = useNameOf()
  const { member } = useSession()
  const authorities = useQuery(authoritiesQuery).data ?? []
  const form = useForm({
    draft: { form: 'unit.new', memberId: member.id },
    initial: { name: '', nameEn: '', authority: '', email: '', phone: '' },
    send: ({ name, nameEn, authority, email, phone }, intention) =>
      addUnit(
        { name, nameEn, authority, email: email || null, phone: phone || null, inLots: true },
        intention,
      ),
    invalidates: () => staleAfterUnit,
    onDone: (_, { name }) => showToast({ tone: 'good', message: t('units.done', { name }) }),
  })
  if (authorities.length === 0) return <p>{t('units.first')}</p>
  return (
    <form {...form.props} className="f-form" aria-label={t('units.add')}>
      <TextField label={t('units.name')} {...form.field('name')} />
      <TextField label={t('units.nameEn')} optional {...form.field('nameEn')} />
      <SelectField
        label={t('units.authority')}
        placeholder={t('units.choose')}
        options={authorities.map((one) => ({ value: one.slug, label: nameOf(one) }))}
        {...form.field('authority')}
      />
      <TextField label={t('units.email')} type="email" optional {...form.field('email')} />
      <TextField label={t('units.phone')} type="tel" optional length="medium" {...form.field('phone')} />
      <FormFoot form={form} submit={t('units.add')} />
    </form>
  )
}
