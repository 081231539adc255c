import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import type { CaseView } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { AddContactDialog } from './add-contact-dialog.tsx'
import { type CaseContact, contactsQuery, letContactIn, removeContact } from './queries.ts'
import './contacts.css'

/** Who at the company follows the case beside its contact, with the way to add one, let one in and remove one. */
export function Contacts({ of }: { of: CaseView }) {
  const t = useTexts('contacts')
  const [isAdding, setAdding] = useState(false)
  const data = useQuery(contactsQuery(of.id)).data
  if (!data || (data.items.length === 0 && !data.may.change)) return null
  const mayAdd = data.may.change && of.status !== 'closed'
  return (
    <>
      <h3>{t('title')}</h3>
      {data.items.length > 0 ? (
        <ul className="f-contacts">
          {data.items.map((contact) => (
            <Contact key={contact.id} of={of} contact={contact} mayChange={data.may.change} />
          ))}
        </ul>
      ) : (
        <p className="f-case__quiet">{t('none')}</p>
      )}
      {mayAdd ? (
        <button type="button" className="ds-link" onClick={() => setAdding(true)}>
          {t('add')}
        </button>
      ) : null}
      {isAdding ? <AddContactDialog of={of} onClose={() => setAdding(false)} /> : null}
    </>
  )
}

type ContactProps = { of: CaseView; contact: CaseContact; mayChange: boolean }

function Contact({ of, contact, mayChange }: ContactProps) {
  const t = useTexts('contacts')
  const ui = useTexts('ui')
  const letIn = useAct(letContactIn(of.id), () =>
    showToast({ tone: 'good', message: t('letIn.done', { name: contact.name }) }),
  )
  const remove = useAct(removeContact(of.id), () =>
    showToast({ tone: 'good', message: t('remove.done', { name: contact.name }) }),
  )
  async function run(act: typeof letIn): Promise<void> {
    try {
      await act.mutateAsync({ contactId: contact.id })
    } catch (error) {
      const said = isApiError(error) && error.problem?.detail
      showToast({ tone: 'danger', message: said || ui('error.silent') })
    }
  }
  return (
    <li>
      <p>{contact.name}</p>
      <p>
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      <p className="f-case__quiet">
        {contact.addedBy ? t('by', { name: contact.addedBy }) : t('by.company')}
        {contact.isLetIn ? '' : `. ${t('waits')}`}
      </p>
      {mayChange ? (
        <p className="f-contacts__acts">
          {contact.isLetIn ? null : (
            <button
              type="button"
              className="ds-link"
              disabled={letIn.isPending}
              onClick={() => void run(letIn)}
            >
              {t('letIn')}
              <span className="ds-sr-only">: {contact.name}</span>
            </button>
          )}
          <button
            type="button"
            className="ds-link"
            disabled={remove.isPending}
            onClick={() => void run(remove)}
          >
            {t('remove')}
            <span className="ds-sr-only">: {contact.name}</span>
          </button>
        </p>
      ) : null}
    </li>
  )
}
