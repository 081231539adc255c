import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { unitMembersQuery, unitsQuery } from '../queries.ts'
import type { UnitDraft } from './series-draft.ts'

type Props = {
  chosen: readonly UnitDraft[]
  onChange: (units: UnitDraft[]) => void
  /** The unit that holds it comes first. */
  holder: string
}

/** Which units take part, and who comes from each. */
export function UnitFields({ chosen, onChange, holder }: Props) {
  const t = useTexts('meetings')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery)
  const of = (id: string) => chosen.find(({ unitId }) => unitId === id)
  const listed = (units.data ?? [])
    .filter(({ id, active }) => active || of(id))
    .toSorted(
      (a, b) => Number(b.id === holder) - Number(a.id === holder) || nameOf(a).localeCompare(nameOf(b), 'sv'),
    )
  return (
    <section aria-labelledby="form-units">
      <h2 id="form-units">
        {t('form.units')} <span className="f-series-form__quiet">{chosen.length || ''}</span>
      </h2>
      <p className="f-series-form__quiet">{t('form.units.lead')}</p>
      {units.error && !units.data ? (
        <ErrorState error={units.error} onRetry={() => void units.refetch()} />
      ) : !units.data ? (
        <Skeletons count={6} />
      ) : (
        <ul className="f-series-form__units">
          {listed.map((unit) => {
            const row = of(unit.id)
            return (
              <li key={unit.id}>
                <Checkbox
                  label={nameOf(unit)}
                  checked={row !== undefined}
                  onChange={(isChosen) =>
                    onChange(
                      isChosen
                        ? [...chosen, { unitId: unit.id, memberIds: [] }]
                        : chosen.filter(({ unitId }) => unitId !== unit.id),
                    )
                  }
                />
                {row ? (
                  <WhoComes
                    name={nameOf(unit)}
                    slug={unit.slug}
                    row={row}
                    onChange={(memberIds) =>
                      onChange(chosen.map((one) => (one.unitId === unit.id ? { ...one, memberIds } : one)))
                    }
                  />
                ) : null}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

type WhoProps = { name: string; slug: string; row: UnitDraft; onChange: (memberIds: string[]) => void }

/** Who comes from a unit; nobody chosen means its head. */
function WhoComes({ name, slug, row: { memberIds }, onChange }: WhoProps) {
  const t = useTexts('meetings')
  const members = useQuery(unitMembersQuery(slug)).data
  const names = (members ?? []).filter(({ id }) => memberIds.includes(id)).map((member) => member.name)
  return (
    <details className="f-series-form__who">
      <summary>
        <span className="ds-sr-only">{t('form.units.who.about', { unit: name })} </span>
        {names.length > 0 ? names.join(', ') : t('form.units.heads')}
      </summary>
      {members?.length === 0 ? <p>{t('form.units.none')}</p> : null}
      {(members ?? []).map((member) => (
        <Checkbox
          key={member.id}
          label={member.name}
          checked={memberIds.includes(member.id)}
          onChange={(isChosen) =>
            onChange(isChosen ? [...memberIds, member.id] : memberIds.filter((one) => one !== member.id))
          }
        />
      ))}
    </details>
  )
}
