import { MagnifyingGlassIcon, PersonCircleIcon, PlusIcon } from '@navikt/aksel-icons'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { DropPanel } from '../../../../ui/drop-panel.tsx'
import { KeyCaps } from '../../../../ui/key-caps.tsx'
import { Button } from '../../../../ui/library.ts'
import type { Overlay } from './house.tsx'
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
        aria-label={t('search')}
        onClick={() => onOpen('palette')}
      >
        <MagnifyingGlassIcon aria-hidden />
        <span>{t('search.hint')}</span>
        <KeyCaps keys="mod+k" />
      </button>
      <div className="f-top__end">
        <Button asChild>
          <Link to="/cases/new" className="f-top__new" aria-label={t('newCase')} aria-keyshortcuts="n">
            <PlusIcon aria-hidden />
            <span>{t('newCase')}</span>
          </Link>
        </Button>
        <DropPanel
          label={t('user.panel', { name: member.name })}
          button={
            <>
              <PersonCircleIcon aria-hidden />
              <span className="f-top__name">{member.name}</span>
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
