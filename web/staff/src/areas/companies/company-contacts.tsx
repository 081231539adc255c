import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Heading } from '../../../../ui/library.ts'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { contactsQuery } from './queries.ts'

/** Those who speak for the company. */
export function CompanyContacts({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const contacts = useQuery(contactsQuery(companyId))
  return (
    <section className="f-companies__section" aria-labelledby="company-contacts">
      <Heading level={2} data-size="2xs" id="company-contacts">
        {t('contacts.title')}
      </Heading>
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
    </section>
  )
}
