import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { useLive } from '../../../../lib/live.ts'
import { usePhone } from '../../../../lib/media.ts'
import { liveAddress } from '../../../../lib/session.ts'
import { LiveRegion } from '../../../../ui/live-region.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { Toasts } from '../../../../ui/toasts.tsx'
import { Banners } from './banners.tsx'
import { BottomBar } from './bottom-bar.tsx'
import type { Overlay } from './overlay.ts'
import { SideNavigation } from './side-navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { useHouseKeys } from './use-house-keys.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const KeyMap = lazy(async () => ({ default: (await import('../../../../ui/key-map.tsx')).KeyMap }))

/** What stands around every page: navigation, the top bar, and what can be opened over them. */
export function House() {
  const t = useTexts('web')
  const [overlay, setOverlay] = useState<Overlay>(null)
  const close = () => setOverlay(null)
  const phone = usePhone()
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
