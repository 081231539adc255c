import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { groupOf, type Replies } from './groups.ts'

type Props = { replies: Replies; unitId: string }

/** What those of a unit have answered, for whoever is to say whether it is there. It sets nothing. */
export function UnitHint(props: Props) {
  return (
    <Suspense fallback={null}>
      <Hint {...props} />
    </Suspense>
  )
}

function Hint({ replies, unitId }: Props) {
  const t = useTexts('meetingReplies')
  const own = replies.people.filter(({ unit }) => unit?.id === unitId)
  const said = (['accepted', 'tentative', 'declined'] as const).flatMap((group) => {
    const names = own.filter((one) => groupOf(one) === group).map(({ member }) => member.name)
    return names.length > 0 ? [t(`hint.${group}`, { names: names.join(', ') })] : []
  })
  return said.length > 0 ? <span className="f-meeting__quiet">{said.join(' · ')}</span> : null
}
