import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { Item } from '../meeting/queries.ts'

/** Purpose, time, who presents it, where it comes from and who is asked in: one quiet line. */
export function ItemFacts({ item }: { item: Item }) {
  const t = useTexts('meeting')
  const nameOf = useNameOf()
  const { purpose, minutes, content } = item
  return (
    <p className="f-meeting__facts">
      <span>{t(`purpose.${purpose}`)}</span>
      <span>{t('minutes', { count: minutes })}</span>
      {content?.owner ? <span>{content.owner.name}</span> : null}
      {content?.case && !content.overlap ? (
        <Link to="/cases/$caseId" params={{ caseId: content.case.id }}>
          {t('ofCase', { number: content.case.number })}
        </Link>
      ) : null}
      {content?.area ? (
        <Link to="/map/$code" params={{ code: content.area.code }}>
          {content.area.title}
        </Link>
      ) : null}
      {content?.project ? (
        <>
          <Link to="/projects/$projectId" params={{ projectId: content.project.id }}>
            {t('ofProject', { reference: content.project.reference })}
          </Link>
          <span>{nameOf(content.project.unit)}</span>
        </>
      ) : null}
      {content && content.units.length > 0 ? (
        <span>{t('askedIn', { units: content.units.map(({ name }) => name).join(', ') })}</span>
      ) : null}
      {content && content.carried > 0 ? <span>{t('carried', { count: content.carried })}</span> : null}
    </p>
  )
}

/** What an item is called, also one that the reader may not read, and the one for earlier actions. */
export function useItemTitle(): (item: Pick<Item, 'kind' | 'content'>) => string {
  const t = useTexts('meeting')
  return ({ kind, content }) => {
    if (kind === 'actions') return t('item.actions')
    return content ? content.title : t('item.hidden')
  }
}
