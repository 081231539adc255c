import { useNavigate, useSearch } from '@tanstack/react-router'
import { MembersRoom } from '../../areas/organisation/members/members-room.tsx'

/** Everyone in the cooperation. */
export function MembersPage() {
  const filter = useSearch({ from: '/shell/members' })
  const navigate = useNavigate({ from: '/members' })
  return (
    <MembersRoom
      filter={filter}
      onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
