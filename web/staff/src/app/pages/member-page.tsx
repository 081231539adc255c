import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { MemberView } from '../../areas/organisation/members/member-view.tsx'

/** A colleague: where they work, when they are away, and for administrators how to change it. */
export function MemberPage() {
  const { memberId } = useParams({ from: '/shell/members/$memberId' })
  const deed = useSearch({ from: '/shell/members/$memberId' }).do
  const navigate = useNavigate({ from: '/members/$memberId' })
  return (
    <MemberView
      key={memberId}
      memberId={memberId}
      addsAbsence={deed === 'absence'}
      onAddAbsence={(adding) =>
        void navigate({ search: adding ? { do: 'absence' } : {}, replace: true, resetScroll: false })
      }
    />
  )
}
