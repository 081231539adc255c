import { useQueryClient } from '@tanstack/react-query'
import { formatShortDay } from '../../../../../lib/calendar.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { postponeItem, restoreItem } from '../meeting/calls.ts'
import { type Item, type Meeting, meetingKey } from '../meeting/queries.ts'
import { useAct } from '../meeting/use-act.ts'
import { withdrawItem } from '../queries.ts'

type Props = { meeting: Meeting; item: Item; title: string; onEdit: () => void }

/** What can be done with an item besides moving it. What is taken away can be put back. */
export function ItemSteps({ meeting, item, title, onEdit }: Props) {
  const t = useTexts('meeting')
  const language = useLanguage()
  const cache = useQueryClient()
  const act = useAct(() => cache.invalidateQueries({ queryKey: meetingKey(meeting.id) }))
  const { next } = meeting
  const key = () => crypto.randomUUID()
  const steps = [
    { key: 'edit', run: onEdit, words: t('item.edit') },
    ...(next && item.kind === 'matter' && meeting.status === 'planned'
      ? [
          {
            key: 'postpone',
            words: t('item.postpone'),
            run: () =>
              act(() => postponeItem(item.id, key()), {
                done: t('item.postponed', { day: formatShortDay(next.startsAt, language) }),
              }),
          },
        ]
      : []),
    {
      key: 'withdraw',
      words: t('item.withdraw'),
      run: () =>
        act(() => withdrawItem(item.id, key()), {
          done: t('item.withdrawn', { title }),
          undo: () => restoreItem(item.id, key()),
        }),
    },
  ]
  return (
    <DropPanel
      takesFocus
      button={
        <>
          {t('item.more')}
          <span className="ds-sr-only">: {title}</span>
        </>
      }
    >
      {(close) => (
        <ul className="f-meeting-menu">
          {steps.map(({ key, words, run }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  close()
                  void run()
                }}
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
    </DropPanel>
  )
}
