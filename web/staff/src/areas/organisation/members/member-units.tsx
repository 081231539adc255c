import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { unitsQuery } from '../units/queries.ts'
import { type Member, placeMember, staleAfterMember, type UnitRole } from './queries.ts'

type Props = { member: Member; onLeave: (unitId: string) => void }

/** The units of a member with the role in each. An administrator changes the role, adds a unit and takes one away. */
export function MemberUnits({ member, onLeave }: Props) {
  const t = useTexts('people')
  const nameOf = useNameOf()
  const place = usePlace(member)
  const mayManage = member.may.manage && member.active
  const roles = (['officer', 'head'] as const).map((role) => ({ value: role, label: t(`role.${role}`) }))
  return (
    <section aria-labelledby="member-units">
      <h2 id="member-units">{t('member.units')}</h2>
      <ul className="f-member__units">
        {member.units.map((unit) => (
          <li key={unit.id}>
            <Link to="/units/$slug" params={{ slug: unit.slug }}>
              {nameOf(unit)}
            </Link>
            {mayManage ? (
              <>
                <SelectField
                  label={t('member.roleInUnit', { unit: nameOf(unit) })}
                  name={`role-${unit.id}`}
                  options={roles}
                  value={unit.role}
                  error={undefined}
                  onChange={(role) =>
                    place.mutate({
                      unitId: unit.id,
                      role: role as UnitRole,
                      done: t('member.roleChanged'),
                    })
                  }
                />
                {member.units.length > 1 ? (
                  <Button variant="tertiary" data-color="neutral" onClick={() => onLeave(unit.id)}>
                    {t('member.leaveUnitDo')}
                    <span className="ds-sr-only"> {t('member.leaveUnit', { unit: nameOf(unit) })}</span>
                  </Button>
                ) : null}
              </>
            ) : (
              <span>{t(`role.${unit.role}`)}</span>
            )}
          </li>
        ))}
      </ul>
      {place.error ? <ErrorState error={place.error} /> : null}
      {mayManage ? <AddUnit member={member} place={place} /> : null}
    </section>
  )
}

type Placing = { unitId: string; role: UnitRole; done: string }

function usePlace(member: Member) {
  return useWrite<Placing, unknown>({
    call: ({ unitId, role }, intention) => placeMember(member.id, unitId, role, intention),
    invalidates: () => staleAfterMember,
    onDone: (_, { done }) => showToast({ tone: 'good', message: done }),
  })
}

function AddUnit({ member, place }: { member: Member; place: ReturnType<typeof usePlace> }) {
  const t = useTexts('people')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery)
  const [unitId, choose] = useState('')
  const others = (units.data ?? []).filter(
    ({ id, active }) => active && !member.units.some((unit) => unit.id === id),
  )
  const chosen = others.find(({ id }) => id === unitId)
  return (
    <div className="f-member__add">
      <SelectField
        label={t('member.addUnit')}
        name="unit"
        placeholder={t('add.unitChoose')}
        options={others.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
        value={unitId}
        error={undefined}
        onChange={choose}
      />
      <Button
        variant="secondary"
        disabled={!chosen}
        onClick={() => {
          if (!chosen) return
          const done = t('member.unitAdded', { name: member.name, unit: nameOf(chosen) })
          place.mutate({ unitId, role: 'officer', done })
          choose('')
        }}
      >
        {t('member.addUnitDo')}
      </Button>
    </div>
  )
}
