import { ArrowDownIcon, ArrowUpIcon, DragVerticalIcon } from '@navikt/aksel-icons'
import { type KeyboardEvent, useRef } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button, Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Item, Meeting } from '../meeting/queries.ts'
import { ItemPapers } from '../papers/item-papers.tsx'
import { EarlierActions } from './earlier-actions.tsx'
import { ItemFacts, useItemTitle } from './item-facts.tsx'
import { ItemSteps } from './item-steps.tsx'
import { Parties } from './parties.tsx'

type Drag = { isOver: boolean; start: () => void; end: () => void; drop: () => void }
type Props = {
  meeting: Meeting
  item: Item
  /** Its place, from nought. */
  nth: number
  onEdit: () => void
  onMove: (to: number) => void
  drag: Drag
}

/** One item of an agenda that is being planned. */
export function AgendaItem({ meeting, item, nth, onEdit, onMove, drag }: Props) {
  const t = useTexts('meeting')
  const title = useItemTitle()(item)
  const row = useRef<HTMLLIElement>(null)
  const last = meeting.items.length - 1
  const { content, kind } = item

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!step || !event.altKey || !meeting.may.lead) return
    event.preventDefault()
    onMove(nth + step)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- another way to do what its buttons do
    <li
      ref={row}
      className="f-agenda__item"
      data-over={drag.isOver || undefined}
      onKeyDown={onKeyDown}
      onDragOver={(event) => drag.isOver && event.preventDefault()}
      onDrop={drag.drop}
    >
      <div className="f-agenda__nth">
        <span aria-hidden>{nth + 1}</span>
        {meeting.may.lead ? (
          <span
            className="f-agenda__handle"
            draggable
            aria-hidden
            title={t('order.drag')}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', title)
              if (row.current) event.dataTransfer.setDragImage(row.current, 0, 0)
              drag.start()
            }}
            onDragEnd={drag.end}
          >
            <DragVerticalIcon />
          </span>
        ) : null}
      </div>
      <div className="f-agenda__what">
        <Heading level={3} data-size="2xs">
          <span className="ds-sr-only">{t('item.nth', { nth: String(nth + 1) })} </span>
          {title}
        </Heading>
        {content?.question ? <p className="f-agenda__question">{content.question}</p> : null}
        <ItemFacts item={item} />
        {content?.overlap ? <Parties overlap={content.overlap} /> : null}
        {content?.source === 'dispute' || content?.source === 'conflict' || content?.source === 'signal' ? (
          <StatusTag tone="attention" plain>
            {t(`why.${content.source}`)}
          </StatusTag>
        ) : null}
        {content && kind === 'matter' ? (
          <ItemPapers
            meetingId={meeting.id}
            itemId={item.id}
            title={title}
            papers={content.papers}
            mayAdd={content.may.addPapers}
          />
        ) : null}
        {kind === 'actions' ? <EarlierActions meeting={meeting} /> : null}
      </div>
      <div className="f-agenda__steps">
        {meeting.may.lead ? (
          <>
            <Button
              icon
              variant="tertiary"
              data-color="neutral"
              aria-label={t('order.up', { title })}
              aria-disabled={nth === 0}
              onClick={() => onMove(nth - 1)}
            >
              <ArrowUpIcon aria-hidden />
            </Button>
            <Button
              icon
              variant="tertiary"
              data-color="neutral"
              aria-label={t('order.down', { title })}
              aria-disabled={nth === last}
              onClick={() => onMove(nth + 1)}
            >
              <ArrowDownIcon aria-hidden />
            </Button>
          </>
        ) : null}
        {content?.may.edit && kind !== 'actions' ? (
          <ItemSteps meeting={meeting} item={item} title={title} onEdit={onEdit} />
        ) : null}
      </div>
    </li>
  )
}
