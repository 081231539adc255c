import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { unitMembersQuery } from '../lookups.ts'
import type { Part } from '../shapes.ts'
import { acceptPart } from './queries.ts'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** The unit takes its part, with a named officer: oneself when nobody else is chosen. */
export function AcceptForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('case')
  const language = useLanguage()
  const { member } = useSession()
  const members = useQuery(unitMembersQuery(part.unit.slug))
  const form = useForm({
    ...acceptPart(caseId, part.id),
    draft: { form: `part.${part.id}.accept`, memberId: member.id },
    initial: { officerId: member.id },
    onDone,
  })
  const others = (members.data ?? []).filter(({ id }) => id !== member.id)
  const options = [
    { value: member.id, label: t('accept.me', { name: member.name }) },
    ...others.map(({ id, name, title, titleEn }) => ({
      value: id,
      label: `${name}, ${language === 'en' ? titleEn : title}`,
    })),
  ]
  return (
    <form className="f-form" {...form.props}>
      <SelectField
        label={t('accept.officer')}
        hint={t('accept.hint')}
        options={options}
        {...form.field('officerId')}
      />
      <FormFoot form={form} submit={t('accept.submit')} onCancel={onCancel} />
    </form>
  )
}
