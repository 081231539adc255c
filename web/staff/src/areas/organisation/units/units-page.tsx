import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useRowArrival } from '../../../../../lib/arrival.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { matches } from '../../../../../lib/match.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import { PhoneLink } from '../phone-link.tsx'
import { type Unit, unitsQuery } from './queries.ts'
import './units.css'

/** Every unit in the cooperation, by the authority that it belongs to. */
export function UnitsPage() {
  const t = useTexts('organisation')
  const joining = useTexts('joining')
  const units = useQuery(unitsQuery)
  const [text, search] = useState('')
  return (
    <>
      <PageHeader title={t('units.title')} lead={t('units.lead')} />
      <p className="f-units__ways">
        <Link to="/members" className="ds-link">
          {t('units.members')}
        </Link>
        <Link to="/participation" className="ds-link">
          {joining('title')}
        </Link>
        <Link to="/introduction" className="ds-link">
          {joining('introduction.title')}
        </Link>
      </p>
      <div className="f-units__search">
        <TextField
          label={t('units.search')}
          type="search"
          name="unit"
          length="medium"
          value={text}
          error={undefined}
          onChange={search}
        />
      </div>
      {units.data ? (
        <Authorities units={units.data} text={text} />
      ) : units.error ? (
        <ErrorState error={units.error} onRetry={() => void units.refetch()} />
      ) : (
        <Skeletons kind="rows" count={8} />
      )}
    </>
  )
}

function Authorities({ units, text }: { units: readonly Unit[]; text: string }) {
  const t = useTexts('organisation')
  const nameOf = useNameOf()
  const list = useRef<HTMLDivElement>(null)
  const found = units.filter((unit) =>
    [unit.name, unit.nameEn, unit.authority.name, unit.authority.nameEn].some((name) => matches(name, text)),
  )
  useListKeys(list)
  useRowArrival(list, found.length)
  if (found.length === 0)
    return <EmptyState title={t('units.none', { text })}>{t('units.noneDo')}</EmptyState>

  const groups = [...Map.groupBy(found, ({ authority }) => authority.id).values()]
    .map((members) => ({ name: members[0] ? nameOf(members[0].authority) : '', members }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
  return (
    <div ref={list} className="f-units">
      {groups.map(({ name, members }) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <ul>
            {members.map((unit) => (
              <UnitRow key={unit.id} unit={unit} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function UnitRow({ unit }: { unit: Unit }) {
  const t = useTexts('organisation')
  const nameOf = useNameOf()
  return (
    <li data-row data-focus-key={unit.id} className="f-units__row">
      <Link to="/units/$slug" params={{ slug: unit.slug }} data-row-link>
        {nameOf(unit)}
      </Link>
      <span className="f-units__state">
        {unit.active ? (
          unit.inLots ? (
            t('unit.inLots')
          ) : (
            t('unit.notInLots')
          )
        ) : (
          <StatusTag tone="ended" plain>
            {t('unit.inactive')}
          </StatusTag>
        )}
      </span>
      <PhoneLink number={unit.phone} />
      {unit.email ? <a href={`mailto:${unit.email}`}>{unit.email}</a> : null}
    </li>
  )
}
