import { useNavigate, useSearch } from '@tanstack/react-router'
import { HandoversRoom } from '../../areas/cases/handover/handovers-room.tsx'

export function HandoversPage() {
  const { list = 'waiting', of = 'me' } = useSearch({ from: '/shell/handovers' })
  const navigate = useNavigate({ from: '/handovers' })
  return (
    <HandoversRoom
      shown={{ list, of }}
      onShow={(shown) => void navigate({ search: shown, replace: true, resetScroll: false })}
    />
  )
}
