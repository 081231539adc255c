import { CheckmarkIcon, ChevronRightIcon, PencilWritingIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button, Heading } from '../../../../../ui/library.ts'
import { useItemTitle } from '../agenda/item-facts.tsx'
import { ItemForm } from '../agenda/item-form.tsx'
import type { Item, Meeting } from '../meeting/queries.ts'
import type { Others } from './use-presence.ts'

type Props = {
  meeting: Meeting
  shownId: string | undefined
  others: Others
  onLook: (itemId: string) => void
}

/** The agenda at the side: where the meeting is, what each item came to, and where others write. */
export function LiveAgenda({ meeting, shownId, others, onLook }: Props) {
  const t = useTexts('meeting')
  const titleOf = useItemTitle()
  const [isAdding, add] = useState(false)
  const { items, current } = meeting
  return (
    <nav aria-label={t('agenda')}>
      <Heading level={2} data-size="2xs">
        {t('agenda')}
      </Heading>
      <ol className="f-live__agenda">
        {items.map((item, nth) => (
          <li key={item.id} data-now={item.id === current?.itemId || undefined}>
            <button
              type="button"
              aria-current={item.id === shownId ? 'true' : undefined}
              onClick={() => onLook(item.id)}
            >
              <span className="f-number">{nth + 1}</span>
              <span>
                {titleOf(item)}
                <State item={item} isNow={item.id === current?.itemId} />
              </span>
              {others.some(({ itemId }) => itemId === item.id) ? <PencilWritingIcon aria-hidden /> : null}
            </button>
          </li>
        ))}
      </ol>
      <Button variant="tertiary" onClick={() => add(true)}>
        {t('item.add')}
      </Button>
      {isAdding ? <ItemForm meeting={meeting} item={null} onClose={() => add(false)} /> : null}
    </nav>
  )
}

function State({ item, isNow }: { item: Item; isNow: boolean }) {
  const t = useTexts('meeting')
  const comesTo = item.content?.comesTo
  if (isNow)
    return (
      <span className="f-live__state">
        <ChevronRightIcon aria-hidden /> {t('live.now')}
      </span>
    )
  if (!comesTo && !item.isDone) return null
  return (
    <span className="f-live__state">
      <CheckmarkIcon aria-hidden /> {comesTo ? t(`result.${comesTo}`) : t('result.hidden')}
    </span>
  )
}
