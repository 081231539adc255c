import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { LazySection } from '../../../../ui/lazy-section.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { contactsQuery } from './queries.ts'

/** Those who speak for the company. */
export function CompanyContacts({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  return (
    <LazySection id="company-contacts" title={t('contacts.title')}>
      <Contacts companyId={companyId} />
    </LazySection>
  )
}

function Contacts({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const contacts = useQuery(contactsQuery(companyId))
  return (
    <>
      {contacts.data ? (
        contacts.data.length === 0 ? (
          <p>{t('contacts.none')}</p>
        ) : (
          <ul className="f-companies__contacts">
            {contacts.data.map(({ id, name, email, phone }) => (
              <li key={id}>
                <strong>{name}</strong>
                {phone ? <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a> : null}
                {email ? <a href={`mailto:${email}`}>{email}</a> : null}
              </li>
            ))}
          </ul>
        )
      ) : contacts.error ? (
        <ErrorState error={contacts.error} onRetry={() => void contacts.refetch()} />
      ) : (
        <Skeletons count={2} />
      )}
    </>
  )
}
