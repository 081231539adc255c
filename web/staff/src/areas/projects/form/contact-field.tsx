import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Button, ValidationMessage } from '../../../../../ui/library.ts'
import { memberQuery, unitsQuery } from '../queries.ts'
import type { Picker as FindsColleague, ProjectFormApi } from './form-api.ts'

type Props = {
  form: ProjectFormApi
  known: { readonly id: string; readonly name: string } | null
  Picker: FindsColleague
}

/** The person whom others ask about it: oneself, until somebody else is chosen. */
export function ContactField({ form, known, Picker }: Props) {
  const t = useTexts('projectForm')
  const { member, units } = useSession()
  const all = useQuery(unitsQuery).data ?? []
  const [isOpen, open] = useState(false)
  const { contactId, unitId } = form.value
  const error = form.problems['contactId']
  const near = [...units, ...all].find(({ id }) => id === unitId)?.slug ?? ''
  const atHand = [member, known].find((one) => one?.id === contactId)
  const fetched = useQuery({ ...memberQuery(contactId), enabled: contactId !== '' && !atHand }).data
  const name = atHand?.name ?? fetched?.name ?? ''
  if (isOpen)
    return (
      <div>
        <Picker
          label={t('contact')}
          unit={near}
          without=""
          chosen={contactId}
          known={{ id: contactId, name }}
          error={error}
          onChange={(id) => form.change({ contactId: id })}
        />
        <Button variant="secondary" onClick={() => open(false)}>
          {t('contact.done')}
        </Button>
      </div>
    )
  return (
    <div>
      <p className="ds-label">{t('contact')}</p>
      <p className="f-project-form__person">
        {contactId === member.id ? t('contact.you', { name }) : name}
        <Button variant="tertiary" aria-label={t('contact.change.about')} onClick={() => open(true)}>
          {t('contact.change')}
        </Button>
      </p>
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </div>
  )
}
