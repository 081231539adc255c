import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { addAuthority, authoritiesQuery, type NewAuthority, staleAfterUnit } from './queries.ts'

const kinds = {
  board: 'board',
  joint_authority: 'jointAuthority',
  municipal_company: 'municipalCompany',
} as const

/** The authorities that are there, and one more. */
export function AuthorityForm() {
  const t = useTexts('setup')
  const file = useTexts('mapFile')
  const nameOf = useNameOf()
  const { member } = useSession()
  const authorities = useQuery(authoritiesQuery).data ?? []
  const form = useForm({
    draft: { form: 'authority.new', memberId: member.id },
    initial: { name: '', nameEn: '', kind: 'board' },
    send: ({ name, nameEn, kind }, intention) =>
      addAuthority({ name, nameEn, kind: kind as NewAuthority['kind'] }, intention),
    invalidates: () => staleAfterUnit,
    onDone: (_, { name }) => showToast({ tone: 'good', message: t('authorities.done', { name }) }),
  })
  return (
    <>
      <ul className="f-setup__list">
        {authorities.map((one) => (
          <li key={one.id}>
            {nameOf(one)}, {file(`kind.${kinds[one.kind]}`)}, {t('authorities.units', { count: one.units })}
          </li>
        ))}
      </ul>
      <form {...form.props} className="f-form" aria-label={t('authorities.add')}>
        <TextField label={t('authorities.name')} {...form.field('name')} />
        <TextField label={t('authorities.nameEn')} optional {...form.field('nameEn')} />
        <SelectField
          label={t('authorities.kind')}
          options={Object.entries(kinds).map(([value, word]) => ({ value, label: file(`kind.${word}`) }))}
          {...form.field('kind')}
        />
        <FormFoot form={form} submit={t('authorities.add')} />
      </form>
    </>
  )
}
