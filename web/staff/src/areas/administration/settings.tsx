import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { Heading } from '../../../../ui/library.ts'

const settings = [
  '/setup',
  '/map-files',
  '/service-calendar',
  '/service-goals',
  '/limits',
  '/overlap-rule',
  '/message-templates',
  '/map-coverage',
  '/incoming-mail',
] as const

/** What an administrator sets, each on a page of its own that everybody may read. */
export function Settings() {
  const t = useTexts('administration')
  return (
    <section aria-labelledby="settings">
      <Heading level={2} data-size="2xs" id="settings">
        {t('settings.title')}
      </Heading>
      <ul className="f-admin__settings">
        {settings.map((path) => (
          <li key={path}>
            <Link to={path}>{t(`settings.${path}`)}</Link>
            <p>{t(`settings.${path}.lead`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
