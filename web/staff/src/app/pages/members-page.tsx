import { useNavigate, useSearch } from '@tanstack/react-router'
import { MembersRoom } from '../../areas/organisation/members/members-room.tsx'
import { useIsLeaving } from './use-is-leaving.ts'

/** Everyone in the cooperation. */
export function MembersPage() {
  const filter = useSearch({ from: '/shell/members' })
  const navigate = useNavigate({ from: '/members' })
  const isLeaving = useIsLeaving()
  return (
    <MembersRoom
      filter={filter}
      onFilter={(search) => {
        if (!isLeaving()) void navigate({ search, replace: true, resetScroll: false })
      }}
    />
  )
}
