import { type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { announce } from '../../lib/announce.ts'
import { useIsDark } from '../../lib/colour-scheme.ts'
import { useTexts } from '../../lib/i18n.ts'
import type { Bounds, Position } from '../../lib/map/geometry.ts'
import type { Sketch } from '../../lib/map/sketch.ts'
import { cornerMarkers } from './corner-markers.ts'
import { type Engine, type MapShape, startEngine, type View } from './engine.ts'
import { loadLibrary } from './load-library.ts'
import { keyOnMap } from './map-keys.ts'
import { palettes } from './palette.ts'
import type { Tiles } from './style.ts'

/** All of the municipality. */
const HOME: Bounds = [18.0, 59.53, 19.25, 60.22]

/** What is done to a drawing on the map. */
export type Drawing = {
  readonly sketch: Sketch
  readonly onAdd: (at: Position) => void
  readonly onUndo: () => void
  /** A corner has been pulled elsewhere, or made. */
  readonly onChange: (next: Sketch) => void
}

export type MapProps = {
  /** What the map shows, for those who hear it. */
  label: string
  tiles: Tiles | null
  shapes?: readonly MapShape[]
  /** The one that is pointed out, here and in the list beside. */
  chosen?: string | null
  onChoose?: (id: string) => void
  drawing?: Drawing
  /** Where to look; followed when it changes. */
  bounds?: Bounds | null
  /** What is seen has changed. */
  onView?: (view: View) => void
  /** Stands over the map, in its corner. */
  children?: ReactNode
}

const NONE: readonly MapShape[] = []

export function MapCanvas(props: MapProps) {
  const { label, shapes = NONE, chosen = null, drawing, bounds = null, children } = props
  const t = useTexts('maps')
  const keysId = useId()
  const container = useRef<HTMLDivElement>(null)
  const [engine, setEngine] = useState<Engine | null>(null)
  const [failure, fail] = useState<unknown>(null)
  const palette = palettes[useIsDark() ? 'dark' : 'light']
  if (failure) throw failure

  const clicked = useEffectEvent((at: Position, { x, y }: { x: number; y: number }) => {
    if (drawing) return drawing.onAdd(at)
    const id = engine?.shapeAt(x, y)
    if (id) props.onChoose?.(id)
  })
  const start = useEffectEvent(async (element: HTMLDivElement, isGone: () => boolean) => {
    try {
      const library = await loadLibrary()
      if (isGone()) return null
      const begun = startEngine(library, {
        container: element,
        palette,
        tiles: props.tiles,
        locale: wordsOf(t, label),
        bounds: bounds ?? HOME,
      })
      begun.map.getCanvas().setAttribute('aria-describedby', keysId)
      begun.map.on('click', ({ lngLat, point }) => clicked([lngLat.lng, lngLat.lat], point))
      begun.map.on('moveend', () => props.onView?.(begun.view()))
      begun.whenReady(() => {
        if (isGone()) return
        setEngine(begun)
        props.onView?.(begun.view())
      })
      return begun
    } catch (error) {
      if (!isGone()) fail(error)
      return null
    }
  })
  useEffect(() => {
    const element = container.current
    if (!element) return
    let isGone = false
    const begun = start(element, () => isGone)
    return () => {
      isGone = true
      setEngine(null)
      void begun.then((one) => one?.stop())
    }
  }, [])

  useEffect(() => engine?.setPalette(palette), [engine, palette])
  useEffect(() => {
    if (!engine) return
    engine.setShapes(shapes)
    engine.setChosen(chosen)
  }, [engine, shapes, chosen])
  const where = JSON.stringify(bounds)
  useEffect(() => {
    const to = JSON.parse(where) as Bounds | null
    if (engine && to) engine.show(to)
  }, [engine, where])
  useCorners(engine, drawing)
  const pressed = useEffectEvent((event: KeyboardEvent, at: Engine) => {
    const act = keyOnMap(event, at)
    if (!act) return
    event.preventDefault()
    if (act === 'undo') drawing?.onUndo()
    if (act !== 'set') return
    if (drawing) return drawing.onAdd(at.view().centre)
    const id = at.shapeInMiddle()
    if (id) props.onChoose?.(id)
    else announce(t('nothingHere'))
  })
  useEffect(() => {
    const canvas = engine?.map.getCanvas()
    if (!engine || !canvas) return
    const press = (event: KeyboardEvent) => pressed(event, engine)
    canvas.addEventListener('keydown', press)
    return () => canvas.removeEventListener('keydown', press)
  }, [engine])

  return (
    <div className="f-map" data-drawing={drawing ? '' : undefined} data-ready={engine ? '' : undefined}>
      <div ref={container} className="f-map__canvas" />
      <span className="f-map__cross" aria-hidden />
      <p id={keysId} className="f-map__keys">
        {t(drawing ? 'keys.draw' : 'keys.view')}
      </p>
      {children}
    </div>
  )
}

/** The corners of what is drawn stand on the map as long as it is drawn on. */
function useCorners(engine: Engine | null, drawing: Drawing | undefined): void {
  const change = useEffectEvent((next: Sketch) => drawing?.onChange(next))
  const markers = useRef<ReturnType<typeof cornerMarkers> | null>(null)
  const isDrawing = drawing !== undefined
  useEffect(() => {
    if (!engine || !isDrawing) return
    markers.current = cornerMarkers(engine, change)
    return () => {
      markers.current?.stop()
      markers.current = null
    }
  }, [engine, isDrawing])
  const sketch = drawing?.sketch
  useEffect(() => {
    if (sketch && engine) markers.current?.set(sketch)
  }, [engine, sketch])
}

function wordsOf(t: ReturnType<typeof useTexts<'maps'>>, label: string): Record<string, string> {
  return {
    'Map.Title': label,
    'NavigationControl.ZoomIn': t('zoomIn'),
    'NavigationControl.ZoomOut': t('zoomOut'),
    'ScaleControl.Meters': t('metres'),
    'ScaleControl.Kilometers': t('kilometres'),
  }
}
