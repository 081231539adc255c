import { useQuery } from '@tanstack/react-query'
import type { FieldProps } from '../../../../../lib/form.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { unitMembersQuery, unitsQuery } from '../lookups.ts'

type Props = {
  label: string
  placeholder: string
  optional?: true
  unit: FieldProps
  member: FieldProps
  /** A change of unit leaves nobody chosen in the former one. */
  onUnit: (unitId: string) => void
  /** Who can't be chosen: the one who has it already. */
  without?: string | undefined
}

/** A unit, and somebody in it or anybody. */
export function ReceiverFields({ label, placeholder, optional, unit, member, onUnit, without }: Props) {
  const t = useTexts('handover')
  const nameOf = useNameOf()
  const language = useLanguage()
  const units = useQuery(unitsQuery).data ?? []
  const slug = units.find(({ id }) => id === unit.value)?.slug
  const members = useQuery({ ...unitMembersQuery(slug ?? ''), enabled: slug !== undefined })
  const people = (members.data ?? []).filter(({ id }) => id !== without)
  return (
    <>
      <SelectField
        label={label}
        placeholder={placeholder}
        {...(optional ? { optional } : {})}
        options={units.filter(({ active }) => active).map((one) => ({ value: one.id, label: nameOf(one) }))}
        {...unit}
        onChange={onUnit}
      />
      {slug ? (
        <SelectField
          label={t('propose.member')}
          optional
          placeholder={t('propose.member.anybody')}
          options={people.map(({ id, name, title, titleEn }) => ({
            value: id,
            label: [name, language === 'en' ? titleEn : title].filter(Boolean).join(', '),
          }))}
          {...member}
        />
      ) : null}
    </>
  )
}
