import type { MapOptions } from 'maplibre-gl'
import type { Geometry } from '../../lib/map/geometry.ts'
import { border, inside, islands, lakes, sea } from './outline.ts'
import type { Palette } from './palette.ts'

type Style = Exclude<NonNullable<MapOptions['style']>, string>
type Layer = Style['layers'][number]

export type Tiles = { readonly url: string; readonly attribution: string }

export const SHAPES = 'shapes'
export const SKETCH = 'sketch'
/** What can be pointed at. */
export const POINTABLE = ['shape-points', 'shape-lines', 'shape-areas']

const TILE_SIZE = 256
const EMPTY = { type: 'FeatureCollection', features: [] } as const

const still = (data: Geometry) => ({ type: 'geojson' as const, data: data as never })

/** The whole map without a single thing from elsewhere, unless the municipality has chosen tiles to lie under it. */
export function styleOf(palette: Palette, tiles: Tiles | null): Style {
  return {
    version: 8,
    sources: {
      ...(tiles
        ? {
            tiles: {
              type: 'raster',
              tiles: [tiles.url],
              tileSize: TILE_SIZE,
              attribution: escaped(tiles.attribution),
            },
          }
        : {
            inside: still(inside),
            sea: still(sea),
            islands: still(islands),
            lakes: still(lakes),
            border: still(border),
          }),
      [SHAPES]: { type: 'geojson', data: EMPTY, promoteId: 'id' },
      [SKETCH]: { type: 'geojson', data: EMPTY },
    },
    layers: [...(tiles ? [TILE_LAYER] : outlineLayers(palette)), ...shapeLayers(palette)],
  }
}

const TILE_LAYER: Layer = { id: 'tiles', type: 'raster', source: 'tiles' }

/** Whom to thank is written by whoever runs the program, and stands in the page as words only. */
function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function outlineLayers(palette: Palette): Layer[] {
  const fill = (source: string, colour: string): Layer => ({
    id: source,
    type: 'fill',
    source,
    paint: { 'fill-color': colour },
  })
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': palette.outside } },
    fill('inside', palette.land),
    fill('sea', palette.sea),
    fill('islands', palette.land),
    fill('lakes', palette.lake),
    {
      id: 'border',
      type: 'line',
      source: 'border',
      paint: { 'line-color': palette.border, 'line-width': 1.2, 'line-dasharray': [4, 3] },
    },
  ]
}

/** The colours of the layers, for when night falls without the map being made anew. */
export function paintOf(
  palette: Palette,
  tiles: Tiles | null,
): [layer: string, name: string, value: unknown][] {
  return styleOf(palette, tiles).layers.flatMap(({ id, paint }) =>
    Object.entries(paint ?? {}).map(([name, value]): [string, string, unknown] => [id, name, value]),
  )
}

function shapeLayers(palette: Palette): Layer[] {
  const colour = [
    'match',
    ['get', 'tone'],
    'collision',
    palette.collision,
    'opportunity',
    palette.opportunity,
    'quiet',
    palette.quiet,
    palette.plain,
  ] as never
  const whenChosen = (chosen: number, otherwise: number) =>
    ['case', ['boolean', ['feature-state', 'chosen'], false], chosen, otherwise] as never
  const kind = (type: string) => ['==', ['geometry-type'], type] as never
  return [
    {
      id: 'shape-areas',
      type: 'fill',
      source: SHAPES,
      filter: kind('Polygon'),
      paint: { 'fill-color': colour, 'fill-opacity': whenChosen(0.45, 0.2) },
    },
    {
      id: 'shape-edges',
      type: 'line',
      source: SHAPES,
      filter: kind('Polygon'),
      paint: { 'line-color': colour, 'line-width': whenChosen(4, 2) },
    },
    {
      id: 'shape-lines',
      type: 'line',
      source: SHAPES,
      filter: kind('LineString'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': whenChosen(8, 5) },
    },
    {
      id: 'shape-points',
      type: 'circle',
      source: SHAPES,
      filter: kind('Point'),
      paint: {
        'circle-color': colour,
        'circle-radius': ['case', ['>', ['get', 'count'], 0], 15, whenChosen(11, 7)],
        'circle-stroke-color': palette.land,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'sketch-area',
      type: 'fill',
      source: SKETCH,
      filter: kind('Polygon'),
      paint: { 'fill-color': palette.sketch, 'fill-opacity': 0.22 },
    },
    {
      id: 'sketch-line',
      type: 'line',
      source: SKETCH,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': palette.sketch, 'line-width': 3 },
    },
  ]
}
