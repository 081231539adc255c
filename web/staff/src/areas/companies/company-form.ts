import type { Company, Edit } from './queries.ts'

export type CompanyForm = {
  name: string
  orgNumber: string
  form: string
  street: string
  postcode: string
  city: string
  activity: string
  trouble: string
}

/** What is known, as it stands in the fields. */
export function formOf({ name, form, facts, trouble }: Company): CompanyForm {
  const address = facts.find((fact) => fact.fact === 'address')?.value
  const activity = facts.find((fact) => fact.fact === 'activity')?.value
  return {
    name,
    orgNumber: '',
    form: form ?? '',
    street: address?.street ?? '',
    postcode: address?.postcode ?? '',
    city: address?.city ?? '',
    activity: activity ?? '',
    trouble: trouble ?? '',
  }
}

/** What has been changed; an address is one fact, and is sent whole. */
export function editOf(value: CompanyForm, was: CompanyForm): Edit {
  const { name, orgNumber, form, street, postcode, city, activity, trouble } = value
  const isMoved = street !== was.street || postcode !== was.postcode || city !== was.city
  return {
    ...(name === was.name ? {} : { name }),
    ...(orgNumber.trim() ? { orgNumber } : {}),
    ...(form === was.form ? {} : { form }),
    ...(isMoved ? { address: { careOf: '', street, postcode, city } } : {}),
    ...(activity === was.activity ? {} : { activity }),
    ...(trouble === was.trouble ? {} : { trouble: (trouble || null) as NonNullable<Edit['trouble']> | null }),
  }
}
