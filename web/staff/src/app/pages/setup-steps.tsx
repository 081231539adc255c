import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import type { Setup } from '../../areas/administration/setup/queries.ts'
import { SetupStep } from '../../areas/administration/setup/setup-step.tsx'
import { AuthorityForm } from '../../areas/organisation/authorities/authority-form.tsx'
import { UnitForm } from '../../areas/organisation/authorities/unit-form.tsx'
import { PeopleImport } from '../../areas/organisation/members/people-import.tsx'
import { coverageQuery, openingQuery } from '../../areas/responsibility/coverage/queries.ts'
import { StarterImport } from '../../areas/responsibility/exchange/starter-import.tsx'

/** Each step with what it needs; the first that remains when one arrives is open. */
export function SetupSteps({ setup }: { setup: Setup }) {
  const t = useTexts('setup')
  const coverage = useQuery(coverageQuery).data
  const opening = useQuery(openingQuery).data
  const { counts, missing, municipality, signIn } = setup
  const names = (list: readonly string[]) => list.join(', ')
  const bodies: Record<string, ReactNode> = {
    authorities: (
      <>
        <p>{t('authorities.lead', { municipality })}</p>
        <AuthorityForm />
      </>
    ),
    units: (
      <>
        <p>{t('units.lead')}</p>
        <p>
          {t('count.units', { count: counts.units })}. <Link to="/units">{t('units.all')}</Link>
        </p>
        <UnitForm />
      </>
    ),
    people: (
      <>
        <p>{t('people.lead')}</p>
        <p>{signIn ? t('people.signIn', { issuer: new URL(signIn).host }) : t('people.noSignIn')}</p>
        <p>
          {t('count.members', { count: counts.members })}. <Link to="/members">{t('people.all')}</Link>
        </p>
        {missing.membersWithoutUnit.length > 0 ? (
          <p>{t('people.withoutUnit', { names: names(missing.membersWithoutUnit) })}</p>
        ) : null}
        {missing.unitsWithoutMembers.length > 0 ? (
          <p>{t('people.withoutMembers', { names: names(missing.unitsWithoutMembers) })}</p>
        ) : null}
        {missing.unitsWithoutHead.length > 0 ? (
          <p>{t('people.withoutHead', { names: names(missing.unitsWithoutHead) })}</p>
        ) : null}
        <PeopleImport />
      </>
    ),
    areas: (
      <>
        <p>{t('areas.lead')}</p>
        <p>
          {t('count.areas', { count: counts.areas })}. <Link to="/map">{t('areas.map')}</Link>.{' '}
          <Link to="/map-files">{t('areas.file')}</Link>
        </p>
        {missing.areasWithoutAccountable.length > 0 ? (
          <p>{t('areas.without', { names: names(missing.areasWithoutAccountable) })}</p>
        ) : null}
        {counts.units > 0 ? (
          <details open={counts.areas === 0 || undefined}>
            <summary>{t('areas.starter')}</summary>
            <StarterImport />
          </details>
        ) : (
          <p>{t('areas.needUnits')}</p>
        )}
      </>
    ),
    duty: (
      <>
        <p>{t('duty.lead')}</p>
        <p>
          {t('count.pilots', { count: counts.pilots })}. {counts.pilots === 0 ? t('duty.pilots') : null}
        </p>
        <p>
          <Link to="/duty">{t('duty.plan')}</Link>
        </p>
      </>
    ),
    coverage: (
      <>
        <p>{t('coverage.lead')}</p>
        <p>
          <Link to="/map-coverage">{t('coverage.show')}</Link>
        </p>
      </>
    ),
    opening: (
      <>
        <p>{t('opening.lead')}</p>
        <p>
          <Link to="/map-coverage">{t('opening.show')}</Link>
        </p>
      </>
    ),
  }
  const steps = [
    ...setup.steps,
    { id: 'coverage' as const, isDone: counts.areas > 0 && (coverage?.isGreen ?? false) },
    { id: 'opening' as const, isDone: opening?.isOpen ?? false },
  ]
  const [first] = useState(() => steps.find(({ isDone }) => !isDone)?.id)
  return (
    <>
      <output>
        {t('progress', { done: steps.filter(({ isDone }) => isDone).length, all: steps.length })}
      </output>
      <ol className="f-setup">
        {steps.map(({ id, isDone }, index) => (
          <SetupStep key={id} id={id} number={index + 1} isDone={isDone} isOpen={id === first}>
            {bodies[id]}
          </SetupStep>
        ))}
      </ol>
    </>
  )
}
