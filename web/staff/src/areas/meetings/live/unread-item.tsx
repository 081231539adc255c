import { useQueryClient } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { settleUnread } from '../meeting/calls.ts'
import { type Item, type Meeting, meetingKey } from '../meeting/queries.ts'
import { useAct } from '../meeting/use-act.ts'

/** An item that may not be read: whoever leads the meeting says what the room saw, and nothing else. */
export function UnreadItem({ meeting, item }: { meeting: Meeting; item: Item }) {
  const t = useTexts('meeting')
  const cache = useQueryClient()
  const act = useAct(() => cache.invalidateQueries({ queryKey: meetingKey(meeting.id) }))
  const say = (result: 'information' | 'moved') =>
    act(() => settleUnread(meeting.id, item.id, result, crypto.randomUUID()), { done: t('unread.said') })
  const isAsked = meeting.may.lead && !item.isDone
  return (
    <>
      <p className="f-meeting__quiet">{t('item.hidden.text')}</p>
      {item.isDone ? <p className="f-meeting__quiet">{t('unread.done')}</p> : null}
      {isAsked ? (
        <div className="f-result" data-result>
          <p>{t('unread.lead')}</p>
          <div className="f-form__buttons">
            <Button variant="secondary" onClick={() => void say('information')}>
              {t('unread.information')}
            </Button>
            {meeting.next ? (
              <Button variant="secondary" onClick={() => void say('moved')}>
                {t('unread.moved')}
              </Button>
            ) : null}
          </div>
        </div>
      ) : null}
    </>
  )
}
