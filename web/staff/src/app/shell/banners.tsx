import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useConnection } from '../../../../lib/connection.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useWaitingNews } from '../../../../lib/live.ts'
import { hasRole, knock, useSession } from '../../../../lib/session.ts'
import { signedOut, signInAddress } from '../../../../lib/signed-out.ts'
import { useWatched } from '../../../../lib/watched.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/library.ts'
import { SetUpBanner } from '../../areas/administration/setup/set-up-banner.tsx'

/** What concerns the whole page: contact lost, session ended, news that waits. */
export function Banners() {
  const t = useTexts('web')
  const cache = useQueryClient()
  const session = useSession()
  const isSignedOut = useWatched(signedOut)
  const news = useWaitingNews()
  const { connected, retry } = useConnection(
    useCallback(async () => {
      if (await knock()) await cache.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
    }, [cache]),
  )

  return (
    <>
      {hasRole(session, 'administrator') ? <SetUpBanner /> : null}
      {connected ? null : (
        <Banner
          tone="attention"
          action={
            <Button variant="secondary" onClick={retry}>
              {t('banner.retry')}
            </Button>
          }
        >
          {t('banner.offline')}
        </Banner>
      )}
      {isSignedOut ? (
        <Banner
          tone="attention"
          action={
            <Button asChild variant="secondary">
              <a href={signInAddress()}>{t('signIn.do')}</a>
            </Button>
          }
        >
          {t('banner.signedOut')}
        </Banner>
      ) : null}
      {news.waits ? (
        <Banner
          tone="active"
          action={
            <Button variant="secondary" onClick={news.show}>
              {t('banner.showNews')}
            </Button>
          }
        >
          {t('banner.news')}
        </Banner>
      ) : null}
    </>
  )
}
