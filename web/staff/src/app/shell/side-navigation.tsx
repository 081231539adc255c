import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { KeyCaps } from '../../../../ui/key-caps.tsx'
import { roomsFor } from '../rooms.ts'
import type { Overlay } from './overlay.ts'

/** The rooms of the house. On narrow screens BottomBar takes its place. */
export function SideNavigation({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const t = useTexts('web')
  const ui = useTexts('ui')
  return (
    <nav className="f-side" aria-label={t('navigation')}>
      <ul>
        {roomsFor(useSession()).map(({ id, path, icon: Icon }) => (
          <li key={id}>
            <Link to={path} className="f-side__room">
              <Icon aria-hidden />
              {t(`room.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" className="f-side__keys" onClick={() => onOpen('keys')}>
        {ui('keys.title')} <KeyCaps keys="?" />
      </button>
    </nav>
  )
}
