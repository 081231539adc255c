import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Banner } from '../../../../../ui/banner.tsx'
import { isNew, setupQuery } from './queries.ts'

/** In a new installation, for administrators: the way to where it is set up, on every page but that. */
export function SetUpBanner() {
  const t = useTexts('setup')
  const setup = useQuery(setupQuery).data
  const isThere = useRouterState({ select: ({ location }) => location.pathname.endsWith('/setup') })
  if (!setup || !isNew(setup) || isThere) return null
  return (
    <Banner
      tone="active"
      action={
        <Link to="/setup" className="ds-link">
          {t('banner.do')}
        </Link>
      }
    >
      {t('banner')}
    </Banner>
  )
}
