import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSettled } from '../../../../lib/settled.ts'
import { Alert } from '../../../../ui/library.ts'
import { type Neighbour, neighboursQuery } from './queries.ts'
import type { VisitDraft } from './visit-draft.ts'
import { WhenText } from './visit-words.tsx'

type Props = { draft: VisitDraft; without?: readonly string[] }

/** Other units' visits to the company, shown before one's own is saved. */
export function Neighbours({ draft, without = [] }: Props) {
  const t = useTexts('inspections')
  const asked = useSettled(
    JSON.stringify({
      unitId: draft.unitId,
      companyId: draft.companyId,
      site: draft.site.trim(),
      property: draft.property.trim(),
      earliestOn: draft.earliestOn,
      latestOn: draft.latestOn || draft.earliestOn,
      isAnnounced: draft.announced === 'yes',
    }),
  )
  const body = JSON.parse(asked)
  const isWhole = Boolean(body.companyId && body.unitId && body.earliestOn && body.latestOn)
  const found = useQuery({ ...neighboursQuery(body), enabled: isWhole }).data ?? []
  const items = found.filter(({ id }) => !without.includes(id))
  const near = items.filter(({ isProposed }) => isProposed)
  const others = items.filter(({ isProposed }) => !isProposed)
  return (
    <div aria-live="polite">
      {isWhole && near.length > 0 ? (
        <Alert data-color="info">
          <p>
            <strong>{t('near.title')}</strong>
          </p>
          <List items={near} />
          <p>{t('near.text')}</p>
        </Alert>
      ) : null}
      {isWhole && others.length > 0 ? (
        <div className="f-visits__others">
          <p className="f-visits__quiet">{t('near.others')}</p>
          <List items={others} />
        </div>
      ) : null}
    </div>
  )
}

function List({ items }: { items: readonly Neighbour[] }) {
  const t = useTexts('inspections')
  return (
    <ul className="f-visits__near">
      {items.map((one) => (
        <li key={one.id}>
          <Link to="/inspections/$visitId" params={{ visitId: one.id }} target="_blank">
            {one.unit.name}
          </Link>{' '}
          <WhenText visit={one} />, {one.site}: {one.subject}
          {one.isAnnounced ? '' : ` (${t('unannounced').toLowerCase()})`}
        </li>
      ))}
    </ul>
  )
}
