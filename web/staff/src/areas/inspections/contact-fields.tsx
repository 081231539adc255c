import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { TextField } from '../../../../ui/text-field.tsx'
import { contactsQuery } from './queries.ts'
import type { VisitDraft } from './visit-draft.ts'

/** The form of a visit, new or changed: what it is answered with is not asked here. */
export type VisitForm = ReturnType<typeof useForm<VisitDraft, unknown>>

/** Who at the company hears of the visit: typed, or chosen among those who speak for it. */
export function ContactFields({ form, companyId }: { form: VisitForm; companyId: string }) {
  const t = useTexts('inspections')
  const list = useId()
  const contacts = useQuery(contactsQuery(companyId)).data ?? []
  const name = form.field('contactName')
  return (
    <div className="f-form__pair">
      <TextField
        label={t('form.contact')}
        optional
        list={list}
        autoComplete="off"
        {...name}
        onChange={(typed) => {
          const email = contacts.find((one) => one.name === typed)?.email
          form.change({ contactName: typed, ...(email ? { contactEmail: email } : {}) })
        }}
      />
      <datalist id={list}>
        {contacts.map((one) => (
          <option key={one.id} value={one.name}>
            {one.name}
          </option>
        ))}
      </datalist>
      <TextField
        label={t('form.contactEmail')}
        hint={t('form.contactEmail.hint')}
        type="email"
        optional
        autoComplete="off"
        {...form.field('contactEmail')}
      />
    </div>
  )
}
