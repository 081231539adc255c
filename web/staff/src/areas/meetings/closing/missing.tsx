import { useTexts } from '../../../../../lib/i18n.ts'
import { Alert, Heading, Paragraph } from '../../../../../ui/library.ts'
import { useItemTitle } from '../agenda/item-facts.tsx'
import type { Meeting } from '../meeting/queries.ts'

type Props = { meeting: Meeting; ids: readonly string[]; onShow: (itemId: string) => void }

/** Items that must come to something before the meeting can be closed. Each leaves the list as soon as it has. */
export function Missing({ meeting, ids, onShow }: Props) {
  const t = useTexts('meeting')
  const titleOf = useItemTitle()
  const left = meeting.items
    .map((item, nth) => ({ item, nth: nth + 1 }))
    .filter(({ item }) => ids.includes(item.id) && !item.isDone && !item.content?.comesTo)
  if (left.length === 0) return null
  return (
    <Alert data-color="warning" role="alert" className="f-missing">
      <Heading level={2} data-size="2xs">
        {t('missing', { count: left.length })}
      </Heading>
      <ul>
        {left.map(({ item, nth }) => (
          <li key={item.id}>
            <button type="button" className="ds-link" onClick={() => onShow(item.id)}>
              {nth}. {titleOf(item)}
            </button>
          </li>
        ))}
      </ul>
      {left.some(({ item }) => !item.content) ? <Paragraph>{t('missing.hidden')}</Paragraph> : null}
    </Alert>
  )
}
