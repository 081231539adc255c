import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { useLive } from '../../../../lib/live.ts'
import { usePhone } from '../../../../lib/media.ts'
import { liveAddress, useSession } from '../../../../lib/session.ts'
import { LiveRegion } from '../../../../ui/live-region.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { Toasts } from '../../../../ui/toasts.tsx'
import { leftMeetings } from '../../areas/meetings/live/left-meetings.ts'
import { Banners } from './banners.tsx'
import { BottomBar } from './bottom-bar.tsx'
import type { Overlay } from './overlay.ts'
import { SideNavigation } from './side-navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { useHouseKeys } from './use-house-keys.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const LeftWritings = lazy(async () => ({
  default: (await import('../../areas/meetings/live/left-writings.tsx')).LeftWritings,
}))
const KeyMap = lazy(async () => ({ default: (await import('../../../../ui/key-map.tsx')).KeyMap }))

/** What stands around every page: navigation, the top bar, and what can be opened over them. */
export function House() {
  const t = useTexts('web')
  const [overlay, setOverlay] = useState<Overlay>(null)
  const close = () => setOverlay(null)
  const phone = usePhone()
  const me = useSession().member.id
  const [hasLeft] = useState(() => leftMeetings(me).length > 0)
  useLive(liveAddress)
  useHouseKeys(setOverlay)

  return (
    <div className="f-house">
      <a href="#main" className="ds-skip-link">
        {t('skip')}
      </a>
      <TopBar onOpen={setOverlay} />
      {phone ? null : <SideNavigation onOpen={setOverlay} />}
      <div className="f-house__page">
        <Banners />
        <Suspense>{hasLeft ? <LeftWritings /> : null}</Suspense>
        <main id="main" className="f-main" tabIndex={-1}>
          <Suspense fallback={<Skeletons kind="page" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {phone ? <BottomBar /> : null}
      <Toasts />
      <LiveRegion />
      <Suspense>
        {overlay === 'palette' ? <Palette onClose={close} onOpen={setOverlay} /> : null}
        {overlay === 'keys' ? <KeyMap open onClose={close} /> : null}
      </Suspense>
    </div>
  )
}
