import { MenuHamburgerIcon } from '@navikt/aksel-icons'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { Modal } from '../../../../ui/modal.tsx'
import { phoneRooms, roomsFor } from '../rooms.ts'

/** The navigation under the thumb: the most used rooms, and the rest behind one button. */
export function BottomBar() {
  const t = useTexts('web')
  const [open, setOpen] = useState(false)
  const rooms = roomsFor(useSession())
  const close = () => setOpen(false)
  return (
    <>
      <nav className="f-bottom" aria-label={t('navigation')}>
        {phoneRooms().map(({ id, path, icon: Icon }) => (
          <Link key={id} to={path} className="f-bottom__room">
            <Icon aria-hidden />
            {t(`bottom.${id}`)}
          </Link>
        ))}
        <button type="button" className="f-bottom__room" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <MenuHamburgerIcon aria-hidden />
          {t('more')}
        </button>
      </nav>
      <Modal open={open} onClose={close} title={t('more.title')}>
        <ul className="f-bottom__all">
          {rooms.map(({ id, path, icon: Icon }) => (
            <li key={id}>
              <Link to={path} className="f-side__room" onClick={close}>
                <Icon aria-hidden />
                {t(`room.${id}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
