import { useParams } from '@tanstack/react-router'
import { MemberView } from '../../areas/organisation/members/member-view.tsx'

/** A colleague: where they work, when they are away, and for administrators how to change it. */
export function MemberPage() {
  const { memberId } = useParams({ from: '/shell/members/$memberId' })
  return <MemberView key={memberId} memberId={memberId} />
}
