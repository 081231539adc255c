import { useNavigate } from '@tanstack/react-router'
import { chooseColourScheme, colourSchemes } from '../../../../lib/colour-scheme.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { useLanguageChoice, useSession } from '../../../../lib/session.ts'
import type { Command } from '../../../../ui/command-palette.tsx'
import { roomsFor } from '../rooms.ts'
import type { Overlay } from './overlay.ts'

/** What can be done from anywhere, and where one can go. */
export function useCommands(open: (overlay: Overlay) => void): readonly Command[] {
  const t = useTexts('web')
  const ui = useTexts('ui')
  const navigate = useNavigate()
  const chooseLanguage = useLanguageChoice()
  const other = useLanguage() === 'sv' ? 'en' : 'sv'
  const doGroup = t('palette.do')

  return [
    {
      id: 'new-case',
      label: t('newCase'),
      group: doGroup,
      keys: 'n',
      run: () => void navigate({ to: '/cases/new' }),
    },
    ...roomsFor(useSession()).map(({ id, path, key }) => ({
      id: `room-${id}`,
      label: t(`room.${id}`),
      group: t('keys.group.goTo'),
      keys: `g ${key}`,
      run: () => void navigate({ to: path }),
    })),
    {
      id: 'language',
      label: t(`language.${other}`),
      group: t('palette.settings'),
      run: () => void chooseLanguage(other),
    },
    ...colourSchemes.map((scheme) => ({
      id: `scheme-${scheme}`,
      label: `${t('scheme')}: ${t(`scheme.${scheme}`)}`,
      group: t('palette.settings'),
      run: () => chooseColourScheme(scheme),
    })),
    {
      id: 'keys',
      label: ui('keys.title'),
      group: t('palette.settings'),
      keys: '?',
      run: () => open('keys'),
    },
  ]
}
