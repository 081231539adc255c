import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import type { Item, Meeting } from '../meeting/queries.ts'
import { LineRow } from './line-row.tsx'
import type { Line } from './lines.ts'
import { isHeld, type Queue } from './queue.ts'
import type { Keeper } from './queue-keeper.ts'

type Props = {
  meeting: Meeting
  item: Item
  lines: readonly Line[]
  queue: Queue
  keeper: Keeper
}

const kinds = ['decision', 'action', 'note'] as const

/** What has been decided, undertaken and noted of an item, by everybody, as it comes. */
export function LineList({ meeting, item, lines, queue, keeper }: Props) {
  const t = useTexts('meeting')
  const held = isHeld(queue)
  return (
    <div className="f-lines">
      {kinds.map((kind) => {
        const own = lines.filter((line) => line.kind === kind)
        if (own.length === 0) return null
        return (
          <section key={kind} aria-labelledby={`lines-${kind}`}>
            <Heading level={3} data-size="2xs" id={`lines-${kind}`}>
              {t(`lines.${kind}`)}
            </Heading>
            <ul>
              {own.map((line) => (
                <LineRow
                  key={line.id}
                  meeting={meeting}
                  itemId={item.id}
                  line={line}
                  isHeld={held}
                  keeper={keeper}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
