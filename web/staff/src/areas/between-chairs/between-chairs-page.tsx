import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { type GapSearch, unitShown } from './address.ts'
import { GapList } from './gap-list.tsx'
import { type GapCount, gapsQuery, unitsQuery } from './queries.ts'
import './between-chairs.css'

/** What is about to fall, in the whole cooperation or at one unit. Each count opens its list. */
export function BetweenChairsPage({ above = null }: { above?: ReactNode }) {
  const t = useTexts('watchdog')
  const search: GapSearch = useSearch({ strict: false })
  const unit = unitShown(search, useSession())
  const groups = useQuery(gapsQuery(unit))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {above}
      <UnitChoice unit={unit} />
      {groups.data ? (
        <Groups groups={groups.data} search={search} unit={unit} />
      ) : groups.error ? (
        <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
      ) : (
        <Skeletons kind="rows" count={8} />
      )}
    </>
  )
}

function UnitChoice({ unit }: { unit: string | null }) {
  const t = useTexts('watchdog')
  const nameOf = useNameOf()
  const navigate = useNavigate()
  const units = useQuery(unitsQuery).data ?? []
  const options = units
    .map((one) => ({ value: one.id, label: nameOf(one) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'sv'))
  return (
    <div className="f-chairs__unit">
      <SelectField
        label={t('unit.choose')}
        name="unit"
        value={unit ?? 'all'}
        error={undefined}
        options={[{ value: 'all', label: t('unit.all') }, ...options]}
        onChange={(chosen) =>
          void navigate({ to: '/between-chairs', search: { unit: chosen }, replace: true })
        }
      />
    </div>
  )
}

type GroupsProps = { groups: readonly GapCount[]; search: GapSearch; unit: string | null }

function Groups({ groups, search, unit }: GroupsProps) {
  const t = useTexts('watchdog')
  const nameOf = useNameOf()
  const ofUnit = useQuery(unitsQuery).data?.find(({ id }) => id === unit)
  const first = groups.find(({ count }) => count > 0)
  const shown = search.group ?? first?.gap
  if (!first || !shown) {
    const title = ofUnit ? t('empty.unit', { unit: nameOf(ofUnit) }) : t('empty.title')
    return <EmptyState title={title}>{t('empty.lead')}</EmptyState>
  }
  return (
    <div className="f-chairs">
      <nav className="f-chairs__groups" aria-label={t('groups')}>
        <ul>
          {groups.map(({ gap, count }) => (
            <li key={gap}>
              <Link
                to="/between-chairs"
                search={{ ...search, group: gap }}
                replace
                resetScroll={false}
                className="f-chairs__group"
                aria-current={gap === shown ? 'true' : undefined}
                data-none={count === 0 || undefined}
              >
                <span>{t(`gap.${gap}`)}</span> <span className="f-chairs__count">{count}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <GapList key={`${shown} ${unit}`} gap={shown} unit={unit} />
    </div>
  )
}
