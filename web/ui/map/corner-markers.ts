import type { Marker } from 'maplibre-gl'
import type { Geometry, Position } from '../../lib/map/geometry.ts'
import { geometryOf, middlesOf, type Sketch, withCorner, withMoved } from '../../lib/map/sketch.ts'
import type { Engine } from './engine.ts'
import { SKETCH } from './style.ts'

type Change = (next: Sketch) => void

/**
 * The corners of what is drawn, to be pulled with mouse or finger, and small ones between them that become corners when
 * they are pulled. The keyboard has its own way, so these are hidden from screen readers.
 */
export function cornerMarkers(engine: Engine, onChange: Change) {
  let sketch: Sketch = { shape: 'point', points: [] }
  let corners: Marker[] = []
  let middles: Marker[] = []
  let pulled: Marker | null = null

  function make(kind: 'corner' | 'middle'): Marker {
    const element = document.createElement('span')
    element.className = 'f-map__corner'
    element.dataset['kind'] = kind
    element.ariaHidden = 'true'
    // A click on a corner is not one on the map.
    element.addEventListener('click', (event) => event.stopPropagation())
    return new engine.library.Marker({ element, draggable: true })
  }

  function corner(nth: number): Marker {
    const marker = make('corner')
    const at = (): Position => {
      const { lng, lat } = marker.getLngLat()
      return [lng, lat]
    }
    marker.on('dragstart', () => {
      pulled = marker
    })
    marker.on('drag', () => onChange(withMoved(sketch, nth, at())))
    marker.on('dragend', () => {
      pulled = null
    })
    return marker
  }

  function middle(side: number): Marker {
    const marker = make('middle')
    const split = () => {
      const { lng, lat } = marker.getLngLat()
      onChange(withCorner(sketch, side, [lng, lat]))
    }
    marker.on('dragend', split)
    marker.getElement().addEventListener('click', split)
    return marker
  }

  /** As many markers as there are places, each at its own. */
  function placed(markers: Marker[], at: readonly Position[], makeOne: (nth: number) => Marker): Marker[] {
    for (const marker of markers.slice(at.length)) marker.remove()
    return at.map((position, nth) => {
      const known = markers[nth]
      const marker = known ?? makeOne(nth)
      if (marker !== pulled) marker.setLngLat([...position])
      if (!known) marker.addTo(engine.map)
      return marker
    })
  }

  return {
    set(next: Sketch): void {
      sketch = next
      corners = placed(corners, next.points, corner)
      middles = placed(middles, pulled ? [] : middlesOf(next), middle)
      engine.setData(SKETCH, drawn(next))
    },
    stop(): void {
      for (const marker of [...corners, ...middles]) marker.remove()
    },
  }
}

/** Half an area is a line until it is one; a point is its marker alone. */
function drawn(sketch: Sketch): Geometry[] {
  const whole = geometryOf(sketch)
  if (whole) return whole.type === 'Point' ? [] : [whole]
  return sketch.points.length > 1 ? [{ type: 'LineString', coordinates: sketch.points }] : []
}
