import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { CaseStatusTag } from '../case-status.tsx'
import type { CaseStatus, CaseView } from '../shapes.ts'
import { similarToQuery } from './queries.ts'

/** Cases that this one belongs together with, and those that may be about the same thing. */
export function LinkedCases({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const shared = useTexts('cases')
  const similar = useQuery(similarToQuery(of))
  const others = (similar.data ?? []).filter(({ id }) => !of.linked.some((linked) => linked.id === id))
  return (
    <>
      {of.linked.length > 0 ? (
        <>
          <h3>{t('linked.title')}</h3>
          <ul className="f-linked">
            {of.linked.map((row) => (
              <Row key={`${row.id} ${row.how}`} row={row} note={t(`linked.${row.how}`)} />
            ))}
          </ul>
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <h3>{t('similar.title')}</h3>
          <ul className="f-linked">
            {others.map((row) => (
              <Row
                key={row.id}
                row={row}
                note={row.because.map((reason) => shared(`similar.${reason}`)).join(', ')}
              />
            ))}
          </ul>
        </>
      ) : null}
      {of.linked.length + others.length === 0 ? <p className="f-case__quiet">{t('linked.none')}</p> : null}
    </>
  )
}

type RowProps = {
  row: { id: string; number: string; title: string; status: CaseStatus }
  note: string
}

function Row({ row, note }: RowProps) {
  return (
    <li>
      <Link to="/cases/$caseId" params={{ caseId: row.id }}>
        {row.title}
      </Link>
      <span className="f-case__quiet">
        <span className="f-number">{row.number}</span> · {note}
      </span>
      <CaseStatusTag status={row.status} plain />
    </li>
  )
}
