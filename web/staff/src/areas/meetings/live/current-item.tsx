import { useTexts } from '../../../../../lib/i18n.ts'
import { useKeys } from '../../../../../lib/keys.ts'
import { Button, Heading } from '../../../../../ui/library.ts'
import { EarlierActions } from '../agenda/earlier-actions.tsx'
import { ItemFacts, useItemTitle } from '../agenda/item-facts.tsx'
import { Parties } from '../agenda/parties.tsx'
import type { Item, Meeting } from '../meeting/queries.ts'
import { ItemPapers } from '../papers/item-papers.tsx'
import { Composer } from './composer.tsx'
import { ItemClock } from './item-clock.tsx'
import { LineList } from './line-list.tsx'
import { linesOf } from './lines.ts'
import type { Queue } from './queue.ts'
import type { Keeper } from './queue-keeper.ts'
import { ResultChoice } from './result-choice.tsx'
import { UnreadItem } from './unread-item.tsx'

type Props = {
  meeting: Meeting
  item: Item
  queue: Queue
  keeper: Keeper
  me: { readonly id: string; readonly name: string }
  /** Takes the meeting to an item. */
  onMove: (itemId: string) => void
  /** Looks at what the meeting is at again. */
  onFollow: () => void
  /** Somebody begins to write at an item, or leaves off. */
  onWrite: (itemId: string | null) => void
}

/** The item that is shown, large: its question, its clock, what is written of it and what it came to. */
export function CurrentItem({ meeting, item, queue, keeper, me, onMove, onFollow, onWrite }: Props) {
  const t = useTexts('meeting')
  const title = useItemTitle()(item)
  const { items, current, may } = meeting
  const { content } = item
  const nth = items.findIndex(({ id }) => id === item.id)
  const at = items.findIndex(({ id }) => id === current?.itemId)
  const before = items[at - 1]
  const after = items[at + 1]
  const isNow = current?.itemId === item.id
  const group = t('live.keys')
  useKeys(
    [
      { keys: 'j', label: t('live.next'), group, run: () => after && onMove(after.id) },
      { keys: 'k', label: t('live.before'), group, run: () => before && onMove(before.id) },
    ],
    may.write,
  )
  const lines = content ? linesOf({ id: item.id, content }, queue, me.name, may.write) : []
  return (
    <article className="f-live__item" aria-labelledby="shown-item">
      {current && !isNow ? (
        <div className="f-live__elsewhere">
          <p>{t('live.elsewhere', { nth: String(at + 1) })}</p>
          <Button variant="secondary" onClick={onFollow}>
            {t('live.follow')}
          </Button>
        </div>
      ) : null}
      <header className="f-live__top">
        <div>
          <p className="f-meeting__quiet">
            {t('live.place', { nth: String(nth + 1), all: String(items.length) })}
          </p>
          <Heading level={2} data-size="md" id="shown-item">
            {title}
          </Heading>
        </div>
        <ItemClock meeting={meeting} item={item} />
      </header>
      {content?.question ? <p className="f-live__question">{content.question}</p> : null}
      <ItemFacts item={item} />
      {content?.overlap ? <Parties overlap={content.overlap} /> : null}
      {content && item.kind === 'matter' ? (
        <ItemPapers
          meetingId={meeting.id}
          itemId={item.id}
          title={title}
          papers={content.papers}
          mayAdd={content.may.addPapers}
        />
      ) : null}
      {may.write ? (
        <div className="f-live__moves">
          {isNow && before ? (
            <Button variant="tertiary" onClick={() => onMove(before.id)}>
              {t('live.before')}
            </Button>
          ) : null}
          {isNow && after ? <Button onClick={() => onMove(after.id)}>{t('live.next')}</Button> : null}
          {isNow ? null : (
            <Button onClick={() => onMove(item.id)}>{current ? t('live.goHere') : t('live.begin')}</Button>
          )}
        </div>
      ) : null}
      {item.kind === 'actions' ? <EarlierActions meeting={meeting} /> : null}
      {content ? (
        <>
          <LineList item={item} lines={lines} queue={queue} keeper={keeper} meeting={meeting} />
          {may.write ? (
            <>
              <Composer meeting={meeting} item={item} keeper={keeper} me={me.id} onWrite={onWrite} />
              <ResultChoice
                meeting={meeting}
                item={{ ...item, content }}
                lines={lines}
                queue={queue}
                keeper={keeper}
              />
            </>
          ) : null}
        </>
      ) : (
        <UnreadItem meeting={meeting} item={item} />
      )}
    </article>
  )
}
