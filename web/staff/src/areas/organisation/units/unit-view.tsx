import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { UnitJoining } from '../participation/unit-joining.tsx'
import { EditUnit } from './edit-unit.tsx'
import { unitQuery } from './queries.ts'
import { UnitAreas } from './unit-areas.tsx'
import { UnitMembers } from './unit-members.tsx'
import { UnitTexts } from './unit-texts.tsx'
import './units.css'

/** A unit's own page: what others need to know to work with it. */
export function UnitView({ slug }: { slug: string }) {
  const t = useTexts('organisation')
  // The words of the list of members too, so that the page does not give way to them when it stands.
  useTexts('people')
  const nameOf = useNameOf()
  const unit = useQuery(unitQuery(slug))
  const [editing, edit] = useState(false)
  if (isApiError(unit.error, 404)) throw unit.error
  const up = (
    <Link to="/units" activeOptions={{ exact: true }}>
      {t('units.title')}
    </Link>
  )
  if (!unit.data) {
    return (
      <>
        <PageHeader title={t('unit.title')} above={up} />
        {unit.error ? (
          <ErrorState error={unit.error} onRetry={() => void unit.refetch()} />
        ) : (
          <Skeletons kind="page" />
        )}
      </>
    )
  }
  const { data } = unit
  if (editing) {
    return (
      <>
        <PageHeader title={t('edit.title', { unit: nameOf(data) })} lead={t('edit.lead')} above={up} />
        <EditUnit unit={data} onClose={() => edit(false)} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={nameOf(data)}
        above={up}
        lead={nameOf(data.authority)}
        beside={data.active ? null : <StatusTag tone="ended">{t('unit.inactive')}</StatusTag>}
        actions={
          data.may.edit ? (
            <Button variant="secondary" onClick={() => edit(true)}>
              {t('edit.open')}
            </Button>
          ) : null
        }
      />
      <UnitTexts unit={data} />
      <UnitAreas slug={slug} />
      <UnitJoining slug={slug} />
      <UnitMembers slug={slug} members={data.members} />
      <p>
        <Link to="/cases" search={{ unit: data.id }}>
          {t('unit.cases')}
        </Link>
      </p>
    </>
  )
}
