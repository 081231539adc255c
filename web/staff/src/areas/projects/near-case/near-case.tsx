import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { Bounds } from '../../../../../lib/map/geometry.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import type { MapShape } from '../../../../../ui/map/engine.ts'
import { MapView } from '../../../../../ui/map/map-view.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useNearWords } from '../overlaps/use-near-words.ts'
import { PointDialog } from './point-dialog.tsx'
import { type NearProject, type Surroundings, surroundingsQuery } from './surroundings-api.ts'
import './near-case.css'

type Props = {
  caseId: string
  /** Its place in words. */
  place: string
  isOpen: boolean
}

/** Projects near a case, and where on the map it is. Fetched after the case itself: nobody waits for it. */
export function NearCase({ caseId, place, isOpen }: Props) {
  const t = useTexts('overlaps')
  const found = useQuery(surroundingsQuery(caseId))
  const [isPlacing, placing] = useState(false)
  return (
    <section className="f-side-facts__card f-near" aria-labelledby="case-near">
      <div className="f-side-facts__head">
        <h2 id="case-near">{t('near')}</h2>
        {found.data ? (
          <button type="button" className="ds-link" onClick={() => placing(true)}>
            {t(found.data.point ? 'near.move' : 'near.set')}
          </button>
        ) : null}
      </div>
      {found.data ? (
        <Found found={found.data} />
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons count={2} />
      )}
      {isOpen ? (
        <Button asChild variant="secondary" data-size="sm">
          <Link to="/projects/new" search={{ case: caseId }}>
            {t('near.create')}
          </Link>
        </Button>
      ) : null}
      {isPlacing && found.data ? (
        <PointDialog caseId={caseId} place={place} known={found.data} onClose={() => placing(false)} />
      ) : null}
    </section>
  )
}

function Found({ found }: { found: Surroundings }) {
  const t = useTexts('overlaps')
  const [isShown, show] = useState(false)
  const { items, point, reach } = found
  return (
    <>
      {items.length > 0 ? (
        <ul className="f-near__projects">
          {items.map((one) => (
            <Near key={one.project.id} near={one} />
          ))}
        </ul>
      ) : point ? (
        <p>{t('near.none')}</p>
      ) : null}
      {point ? null : <p className="f-near__quiet">{t('near.noPoint', { metres: reach })}</p>}
      {point ? (
        <button type="button" className="ds-link" aria-expanded={isShown} onClick={() => show(!isShown)}>
          {t(isShown ? 'near.hide' : 'near.show')}
        </button>
      ) : null}
      {isShown && point ? <SmallMap found={found} /> : null}
    </>
  )
}

function Near({ near: { project, metres, overlap, isOfCase } }: { near: NearProject }) {
  const t = useTexts('overlaps')
  const shared = useTexts('projects')
  const nameOf = useNameOf()
  const nearOf = useNearWords()
  const how = [
    isOfCase ? t('near.ofCase') : '',
    nearOf({ metres, days: null }),
    overlap ? shared(`overlap.status.${overlap.status}`) : '',
  ]
  return (
    <li>
      <Link to="/projects/$projectId" params={{ projectId: project.id }}>
        {project.title}
      </Link>
      <span className="f-near__quiet">
        {overlap ? `${t(`kind.${overlap.kind}`)}: ` : null}
        {how.filter(Boolean).join(' · ')}
      </span>
      <span className="f-near__quiet">{`${nameOf(project.unit)}, ${project.contact.name}`}</span>
    </li>
  )
}

const AROUND_DEGREES = 0.0015

function SmallMap({ found }: { found: Surroundings }) {
  const t = useTexts('overlaps')
  const shapes = useMemo(() => shapesOf(found), [found])
  const [x, y] = found.point ?? [0, 0]
  const near: Bounds = [
    x - AROUND_DEGREES,
    y - AROUND_DEGREES / 2,
    x + AROUND_DEGREES,
    y + AROUND_DEGREES / 2,
  ]
  return (
    <div className="f-near__map">
      <MapView label={t('near.map')} shapes={shapes} bounds={near} />
      <p className="f-near__quiet">{t('near.case')}</p>
    </div>
  )
}

/** The case as a point of its own, over the projects that lie near it. */
function shapesOf({ items, point }: Surroundings): MapShape[] {
  const projects = items.flatMap(({ project, geometry, overlap }): MapShape[] =>
    geometry
      ? [
          {
            id: project.id,
            geometry,
            tone: overlap?.kind === 'collision' ? 'collision' : 'quiet',
          },
        ]
      : [],
  )
  return point
    ? [...projects, { id: 'case', geometry: { type: 'Point', coordinates: point }, tone: 'plain' }]
    : projects
}
