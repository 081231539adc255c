import { useNameOf } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { useNearWords } from '../agenda/use-near-words.ts'
import type { Overlap } from '../meeting/queries.ts'

/** The two that overlap, as a room needs them: how near they are, whose they are and when. Their names are the title. */
export function ScreenParties({ overlap }: { overlap: Overlap }) {
  const nameOf = useNameOf()
  const words = useNearWords()
  const near = words.near(overlap)
  const { project, other, case: found } = overlap
  return (
    <div className="f-screen__parties">
      {near.length > 0 ? (
        <p>
          <strong>{near.join(', ')}</strong>
        </p>
      ) : null}
      <ul>
        {[project, ...(other ? [other] : [])].map(({ id, reference, unit, from, to }) => (
          <li key={id}>
            <span className="f-number">{reference}</span> {nameOf(unit)}
            {from || to ? (
              <span className="f-screen__when">
                {from ? <DateText value={from} /> : null}–{to ? <DateText value={to} /> : null}
              </span>
            ) : null}
          </li>
        ))}
        {found ? (
          <li>
            <span className="f-number">{found.number}</span>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
