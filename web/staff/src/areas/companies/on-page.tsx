import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'

const places = [
  ['company-cases', 'cases.title'],
  ['company-answers', 'page.answers'],
  ['company-messages', 'page.messages'],
  ['company-visits', 'page.visits'],
  ['company-meetings', 'page.meetings'],
  ['company-projects', 'page.projects'],
  ['company-contacts', 'contacts.title'],
  ['company-facts', 'page.facts'],
] as const

/** The sections of a company's page, for whoever knows which one they are here for. */
export function OnPage() {
  const t = useTexts('companies')
  return (
    <nav className="f-companies__onPage" aria-label={t('page.title')}>
      {places.map(([id, name]) => (
        <Link key={id} to="." hash={id} replace activeOptions={{ includeHash: true }}>
          {t(name)}
        </Link>
      ))}
    </nav>
  )
}
