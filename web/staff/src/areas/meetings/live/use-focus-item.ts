import { useQueryClient } from '@tanstack/react-query'
import { announce } from '../../../../../lib/announce.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useItemTitle } from '../agenda/item-facts.tsx'
import { focusItem } from '../meeting/calls.ts'
import { type Meeting, meetingKey } from '../meeting/queries.ts'
import { useAct } from '../meeting/use-act.ts'

/** Takes the meeting to an item: its clock runs from then. */
export function useFocusItem(meeting: Meeting): (itemId: string) => Promise<void> {
  const t = useTexts('meeting')
  const cache = useQueryClient()
  const titleOf = useItemTitle()
  const act = useAct(() => cache.invalidateQueries({ queryKey: meetingKey(meeting.id), exact: true }))
  return async (itemId) => {
    const nth = meeting.items.findIndex(({ id }) => id === itemId)
    const item = meeting.items[nth]
    const went = await act(() => focusItem(meeting.id, itemId, crypto.randomUUID()))
    if (went && item) announce(t('live.said', { nth: String(nth + 1), title: titleOf(item) }))
  }
}
