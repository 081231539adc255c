import { useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { useKeys } from '../../../../lib/keys.ts'
import { useSession } from '../../../../lib/session.ts'
import { roomsFor } from '../rooms.ts'
import type { Overlay } from './overlay.ts'

/** The keys that work on every page. */
export function useHouseKeys(open: (overlay: Overlay) => void): void {
  const t = useTexts('web')
  const ui = useTexts('ui')
  const navigate = useNavigate()
  const everywhere = ui('keys.group.everywhere')
  const goTo = t('keys.group.goTo')

  useKeys([
    { keys: 'mod+k', label: t('search'), group: everywhere, run: () => open('palette') },
    { keys: 'n', label: t('newCase'), group: everywhere, run: () => void navigate({ to: '/cases/new' }) },
    { keys: '?', label: ui('keys.title'), group: everywhere, run: () => open('keys') },
    ...roomsFor(useSession()).map(({ id, path, key }) => ({
      keys: `g ${key}`,
      label: t(`room.${id}`),
      group: goTo,
      run: () => void navigate({ to: path }),
    })),
  ])
}
