import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { type Uncovered as Gap, uncoveredQuery } from './queries.ts'

/** Where nobody would step in by name. Not there at all when all is well. */
export function Uncovered() {
  const t = useTexts('people')
  const gaps = useQuery(uncoveredQuery).data ?? []
  const [first] = gaps
  if (!first) return null
  return (
    <section className="f-uncovered" aria-labelledby="uncovered">
      <h2 id="uncovered">
        <StatusTag tone="attention" plain>
          {t('uncovered.title')}
        </StatusTag>
      </h2>
      <p>{first.standIn ? t('uncovered.lead', { name: first.standIn.name }) : t('uncovered.leadNobody')}</p>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.kind} ${gap.unit.id} ${gap.member?.id}`}>
            <GapText gap={gap} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function GapText({ gap: { kind, unit, member } }: { gap: Gap }) {
  const t = useTexts('people')
  const nameOf = useNameOf()
  return (
    <>
      <Link to="/units/$slug" params={{ slug: unit.slug }}>
        {nameOf(unit)}
      </Link>
      {kind === 'awayWithoutDeputy' ? null : ' '}
      {t(`uncovered.${kind}`, { name: member?.name ?? '' })}
    </>
  )
}
