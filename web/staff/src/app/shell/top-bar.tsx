import { MagnifyingGlassIcon, PersonCircleIcon, PlusIcon } from '@navikt/aksel-icons'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { DropPanel } from '../../../../ui/drop-panel.tsx'
import { KeyCaps } from '../../../../ui/key-caps.tsx'
import { Button } from '../../../../ui/library.ts'
import { Bell } from '../../areas/notifications/bell.tsx'
import type { Overlay } from './overlay.ts'
import { UserPanel } from './user-panel.tsx'
import { Wordmark } from './wordmark.tsx'

/** Search everything, begin a case, and oneself. */
export function TopBar({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const t = useTexts('web')
  const { member, onDuty } = useSession()
  return (
    <header className="f-top">
      <Link to="/my-day" className="f-top__home" aria-label={t('home')}>
        <Wordmark />
      </Link>
      <button
        type="button"
        className="f-top__search"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => onOpen('palette')}
      >
        <MagnifyingGlassIcon aria-hidden />
        <span className="f-top__words">{t('search.hint')}</span>
        <span aria-hidden className="f-top__keys">
          <KeyCaps keys="mod+k" />
        </span>
      </button>
      <div className="f-top__end">
        <Button asChild>
          <Link to="/cases/new" className="f-top__new" aria-keyshortcuts="n">
            <PlusIcon aria-hidden />
            <span className="f-top__words">{t('newCase')}</span>
          </Link>
        </Button>
        <Bell />
        <DropPanel
          button={
            <>
              <PersonCircleIcon aria-hidden />
              <span className="f-top__name f-top__words">{member.name}</span>
              <span className="ds-sr-only">{t('user.panel')}</span>
              {onDuty ? <span className="f-top__duty">{t('user.duty')}</span> : null}
            </>
          }
        >
          <UserPanel />
        </DropPanel>
      </div>
    </header>
  )
}
