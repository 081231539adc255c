import { useState } from 'react'
import { matches } from '../../../../lib/match.ts'
import { CommandPalette } from '../../../../ui/command-palette.tsx'
import type { Overlay } from './overlay.ts'
import { useCommands } from './use-commands.ts'
import { useSearch } from './use-search.ts'
import { useViewCommands } from './use-view-commands.ts'

type Props = { onClose: () => void; onOpen: (overlay: Overlay) => void }

/** Search everything and do anything, from one box. */
export function Palette({ onClose, onOpen }: Props) {
  const [text, setText] = useState('')
  const found = useSearch(text)
  const views = useViewCommands()
  // Many have many views: they come when one writes what they are called.
  const all = [...useCommands(onOpen), ...(text.trim() ? views : [])]
  const own = all.filter(({ label }) => matches(label, text))
  return (
    <CommandPalette
      onClose={onClose}
      text={text}
      onText={setText}
      commands={[...own, ...found.commands]}
      isSearching={found.isSearching}
    />
  )
}
