import { useTexts } from '../../../../../lib/i18n.ts'
import type { Replies } from './groups.ts'

const counts = ['accepted', 'tentative', 'declined', 'unanswered'] as const

/** How many come, and how many have not said it, in a line; what nobody has answered is left out. */
export function Sum({ replies }: { replies: Replies }) {
  const t = useTexts('meetingReplies')
  const said = counts.filter((one) => one === 'accepted' || replies[one] > 0)
  return <p>{said.map((one) => t(`sum.${one}`, { count: replies[one] })).join(' · ')}</p>
}
