import { BellIcon } from '@navikt/aksel-icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { type Bounds, boundsOf, type Position } from '../../../../../lib/map/geometry.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { Button } from '../../../../../ui/library.ts'
import type { MapShape } from '../../../../../ui/map/engine.ts'
import { MapView } from '../../../../../ui/map/map-view.tsx'
import type { FilterChange, ProjectFilters } from '../filters.ts'
import { FollowViewDialog } from '../follow/follow-view-dialog.tsx'
import { type ProjectMap, projectMapQuery, projectsQuery } from '../queries.ts'
import { MapList } from './map-list.tsx'

type Props = { filters: ProjectFilters; onChange: (change: FilterChange) => void }

const PIXELS = 1000
/** What is asked for until the map has said what it shows: the whole municipality and some more. */
const EVERYTHING: Bounds = [10, 55, 25, 70]
const PAUSE_MS = 250

type Feature = ProjectMap['features'][number]
const NONE: readonly Feature[] = []

/** The projects on a map, with the same facts in a list beside it: what is chosen in one is pointed out in the other. */
export function ProjectsMap({ filters }: Props) {
  const t = useTexts('projects')
  const follows = useTexts('projectFollow')
  const [following, followThis] = useState<Bounds | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  const [seen, see] = useState<Bounds | null>(null)
  const [bounds, look] = useState<Bounds | null>(null)
  const [chosen, choose] = useState<string | null>(null)
  const [opened, open] = useState<string | null>(null)
  const asked = useSettled(seen, PAUSE_MS)
  const found = useQuery(projectMapQuery(filters, asked ?? EVERYTHING, PIXELS))
  const list = useInfiniteQuery(projectsQuery(filters, asked))
  const features = found.data?.features ?? NONE
  const shapes = useMemo(() => features.map(asShape), [features])
  const shown = features.find(({ id }) => id === opened)

  function pick(id: string): void {
    const feature = features.find((one) => one.id === id)
    if (feature?.properties.kind === 'cluster') return look(feature.properties.bbox)
    choose(id)
    open(id)
    // The list is where one reads on; a project further down the list is on the card instead.
    whole.current?.querySelector<HTMLElement>(`[data-project="${id}"] [data-row-link]`)?.focus()
  }
  function point(id: string, at: Position): void {
    choose(id)
    const known = features.find((one) => one.id === id)
    look(around(at, known ? boundsOf([known.geometry]) : null))
    whole.current?.querySelector<HTMLElement>('.f-map canvas')?.focus()
  }

  return (
    <div className="f-projects-map" ref={whole}>
      <div className="f-projects-map__map">
        <MapView
          label={t('map.label')}
          shapes={shapes}
          chosen={chosen}
          bounds={bounds}
          onChoose={pick}
          onView={({ bounds: now }) => see(now)}
        >
          {shown?.properties.kind === 'project' ? (
            <div className="f-projects-map__card">
              <Link to="/projects/$projectId" params={{ projectId: shown.id }}>
                {shown.properties.title}
              </Link>
              <span className="f-projects__quiet f-number">{shown.properties.reference}</span>
            </div>
          ) : null}
        </MapView>
        {seen ? (
          <Button variant="tertiary" onClick={() => followThis(seen)}>
            <BellIcon aria-hidden />
            {follows('follow.view')}
          </Button>
        ) : null}
        {following ? <FollowViewDialog bounds={following} onClose={() => followThis(null)} /> : null}
        {found.data?.isClustered ? <p className="f-projects__quiet">{t('map.clustered')}</p> : null}
      </div>
      <MapList
        filters={filters}
        list={list}
        total={found.data?.total}
        chosen={chosen}
        onChoose={choose}
        onPoint={point}
      />
    </div>
  )
}

function asShape({ id, geometry, properties }: Feature): MapShape {
  if (properties.kind === 'cluster') return { id, geometry, tone: 'plain', count: properties.count }
  const hasEnded = properties.phase === 'done' || properties.phase === 'stopped'
  return { id, geometry, tone: hasEnded ? 'quiet' : 'plain' }
}

const NEAR_DEGREES = 0.004

/** So much around a place that one sees where it lies. */
function around([x, y]: Position, whole: Bounds | null): Bounds {
  return (
    (whole && whole[2] - whole[0] > NEAR_DEGREES ? whole : null) ?? [
      x - NEAR_DEGREES,
      y - NEAR_DEGREES / 2,
      x + NEAR_DEGREES,
      y + NEAR_DEGREES / 2,
    ]
  )
}
