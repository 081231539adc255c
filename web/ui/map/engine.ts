import type * as Library from 'maplibre-gl'
import type { GeoJSONSource, Map as LibraryMap, Marker } from 'maplibre-gl'
import type { Bounds, Geometry, Position } from '../../lib/map/geometry.ts'
import type { MapTone, Palette } from './palette.ts'
import places from './places.json' with { type: 'json' }
import { POINTABLE, paintOf, SHAPES, styleOf, type Tiles } from './style.ts'

/** Something that lies somewhere. */
export type MapShape = {
  readonly id: string
  readonly geometry: Geometry
  readonly tone: MapTone
  /** How many it stands for, when it stands for several: they are written on it. */
  readonly count?: number
}

export type View = { readonly bounds: Bounds; readonly centre: Position; readonly zoom: number }

export type MapLibrary = typeof Library

type Options = {
  readonly container: HTMLElement
  readonly palette: Palette
  readonly tiles: Tiles | null
  readonly locale: Record<string, string>
  /** What is shown first. */
  readonly bounds: Bounds
}

const FURTHEST = 6.5
const NEAREST = 18
const NEAR_PX = 8
const NAMES_FROM = 9.4
const FIT = { padding: 48, maxZoom: 15.5 } as const

export type Engine = ReturnType<typeof startEngine>

/** The map itself, behind words that the rest of the house understands. @throws when there is no WebGL */
export function startEngine(library: MapLibrary, options: Options) {
  const { palette, tiles, bounds } = options
  const map: LibraryMap = new library.Map({
    container: options.container,
    style: styleOf(palette, tiles),
    bounds: box(bounds),
    fitBoundsOptions: FIT,
    minZoom: FURTHEST,
    maxZoom: NEAREST,
    attributionControl: tiles ? { compact: true } : false,
    locale: options.locale,
    // North is up, and the keys are ours: they move a crosshair.
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    keyboard: false,
    doubleClickZoom: false,
    renderWorldCopies: false,
  })
  map.touchZoomRotate.disableRotation()
  map.addControl(new library.NavigationControl({ showCompass: false }), 'top-right')
  map.addControl(new library.ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left')
  if (!tiles) writeNames(library, map)
  const nameByZoom = () => {
    options.container.dataset['zoom'] = map.getZoom() >= NAMES_FROM ? 'near' : 'far'
  }
  map.on('zoom', nameByZoom)
  nameByZoom()
  let chosen: string | null = null
  let counts: Marker[] = []

  /** What is under a point of the screen, with room for a finger. */
  function shapeAt(x: number, y: number): string | null {
    const found = map.queryRenderedFeatures(
      [
        [x - NEAR_PX, y - NEAR_PX],
        [x + NEAR_PX, y + NEAR_PX],
      ],
      { layers: POINTABLE },
    )
    const id: unknown = found[0]?.properties['id']
    return typeof id === 'string' ? id : null
  }

  const engine = {
    map,
    library,
    shapeAt,
    whenReady(run: () => void): void {
      if (map.isStyleLoaded()) run()
      else void map.once('load', run)
    },
    view(): View {
      const at = map.getBounds()
      const { lng, lat } = map.getCenter()
      return {
        bounds: [at.getWest(), at.getSouth(), at.getEast(), at.getNorth()],
        centre: [lng, lat],
        zoom: map.getZoom(),
      }
    },
    /** What lies under the crosshair in the middle. */
    shapeInMiddle(): string | null {
      const { x, y } = map.project(map.getCenter())
      return shapeAt(x, y)
    },
    setShapes(shapes: readonly MapShape[]): void {
      void source(SHAPES).setData({
        type: 'FeatureCollection',
        features: shapes.map(({ id, geometry, tone, count = 0 }) => feature(geometry, { id, tone, count })),
      })
      for (const marker of counts) marker.remove()
      counts = shapes.flatMap(({ geometry, count }) =>
        count && geometry.type === 'Point'
          ? writeOn(library, map, 'f-map__count', String(count), geometry.coordinates)
          : [],
      )
    },
    setChosen(id: string | null): void {
      if (chosen) map.setFeatureState({ source: SHAPES, id: chosen }, { chosen: false })
      if (id) map.setFeatureState({ source: SHAPES, id }, { chosen: true })
      chosen = id
    },
    setPalette(next: Palette): void {
      for (const [layer, name, value] of paintOf(next, tiles))
        map.setPaintProperty(layer, name as never, value as never)
    },
    setData(name: string, geometries: readonly Geometry[]): void {
      void source(name).setData({
        type: 'FeatureCollection',
        features: geometries.map((geometry) => feature(geometry, {})),
      })
    },
    fit(to: Bounds): void {
      map.fitBounds(box(to), { ...FIT, animate: false })
    },
    /** Goes there only when it can't be seen from here. */
    show(to: Bounds): void {
      const seen = map.getBounds()
      const [west, south, east, north] = to
      if (!seen.contains([west, south]) || !seen.contains([east, north])) engine.fit(to)
    },
    pan(x: number, y: number): void {
      map.panBy([x, y], { animate: false })
    },
    zoom(by: 1 | -1): void {
      map.zoomTo(map.getZoom() + by, { animate: false })
    },
    goTo(centre: Position): void {
      map.jumpTo({ center: [...centre] })
    },
    stop(): void {
      map.remove()
    },
  }

  function source(name: string): GeoJSONSource {
    const found = map.getSource<GeoJSONSource>(name)
    if (!found) throw new Error(`The map has no source ${name}`)
    return found
  }
  return engine
}

function writeNames(library: MapLibrary, map: LibraryMap): void {
  for (const { name, at, rank } of places) {
    const [longitude = 0, latitude = 0] = at
    const element = writeOn(library, map, 'f-map__name', name, [longitude, latitude]).getElement()
    element.dataset['rank'] = rank
  }
}

/** Words on the map. No glyphs are fetched for them: they are the page's own letters. */
function writeOn(library: MapLibrary, map: LibraryMap, name: string, words: string, at: Position): Marker {
  const element = document.createElement('span')
  element.className = name
  element.ariaHidden = 'true'
  element.textContent = words
  return new library.Marker({ element }).setLngLat([...at]).addTo(map)
}

function feature(geometry: Geometry, properties: Record<string, string | number>) {
  return { type: 'Feature' as const, geometry: geometry as never, properties }
}

const box = ([west, south, east, north]: Bounds): [number, number, number, number] => [
  west,
  south,
  east,
  north,
]
