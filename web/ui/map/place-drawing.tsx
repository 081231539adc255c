import { TrashIcon } from '@navikt/aksel-icons'
import { useState } from 'react'
import { announce } from '../../lib/announce.ts'
import { useLanguage, useTexts } from '../../lib/i18n.ts'
import { writeSweref } from '../../lib/map/coordinates.ts'
import { type Bounds, boundsOf, type Geometry, type Position } from '../../lib/map/geometry.ts'
import {
  asShape,
  crossesItself,
  missingPoints,
  type Sketch,
  type SketchShape,
  sizeOf,
  shapes as sketchShapes,
  withoutLast,
  withoutNth,
  withPoint,
} from '../../lib/map/sketch.ts'
import { metresBetween } from '../../lib/map/sweref.ts'
import { Button, ValidationMessage } from '../library.ts'
import { Segments } from '../segments.tsx'
import { CoordinateField } from './coordinate-field.tsx'
import type { MapShape, View } from './engine.ts'
import { MapView } from './map-view.tsx'
import './place-drawing.css'

type Props = {
  label: string
  sketch: Sketch
  onChange: (next: Sketch) => void
  /** What can be drawn; all of it when not given. */
  only?: readonly SketchShape[]
  /** What else lies there, to draw beside. */
  shapes?: readonly MapShape[]
  error?: string | undefined
}

/** A place drawn with mouse, finger or keys, or written as coordinates. */
export function PlaceDrawing({ label, sketch, onChange, only = sketchShapes, shapes, error }: Props) {
  const t = useTexts('maps')
  const [cross, setCross] = useState<Position | null>(null)
  const [goTo, setGoTo] = useState<Bounds | null>(() => boundsOfPoints(sketch.points))

  function add(at: Position): void {
    const next = withPoint(sketch, at)
    const before = sketch.points.at(-1)
    const words = { nth: next.points.length, at: writeSweref(at) }
    const away = before && sketch.shape !== 'point' ? Math.round(metresBetween(before, at)) : null
    announce(away === null ? t('points.set', words) : t('points.setAway', { ...words, metres: away }))
    onChange(next)
  }
  function undo(): void {
    if (sketch.points.length === 0) return
    announce(t('points.removed', { count: sketch.points.length - 1 }))
    onChange(withoutLast(sketch))
  }

  return (
    <div className="f-drawing">
      <div className="f-drawing__tools">
        {only.length > 1 ? (
          <Segments
            label={t('shape')}
            value={sketch.shape}
            options={only.map((value) => ({ value, label: t(`shape.${value}`) }))}
            onChange={(shape) => onChange(asShape(sketch, shape))}
          />
        ) : null}
        <span className="f-drawing__how">{t(`how.${sketch.shape}`)}</span>
        {sketch.points.length > 0 ? (
          <span className="f-drawing__acts">
            {sketch.shape === 'point' ? null : (
              <Button variant="tertiary" onClick={undo}>
                {t('undo')}
              </Button>
            )}
            <Button
              variant="tertiary"
              aria-label={t('clearAll')}
              onClick={() => onChange({ ...sketch, points: [] })}
            >
              {t('clear')}
            </Button>
          </span>
        ) : null}
      </div>
      <MapView
        label={label}
        {...(shapes ? { shapes } : {})}
        bounds={goTo}
        onView={({ centre }: View) => setCross(centre)}
        drawing={{ sketch, onAdd: add, onUndo: undo, onChange }}
      />
      <Said sketch={sketch} cross={cross} />
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
      <CoordinateField
        onAdd={(at) => {
          add(at)
          setGoTo(boundsOfPoints([at]))
        }}
      />
      <Points sketch={sketch} onRemove={(nth) => onChange(withoutNth(sketch, nth))} />
    </div>
  )
}

function boundsOfPoints(points: readonly Position[]): Bounds | null {
  return boundsOf(points.map((coordinates): Geometry => ({ type: 'Point', coordinates })))
}

/** What is missing, how large it is, and where the cross stands. */
function Said({ sketch, cross }: { sketch: Sketch; cross: Position | null }) {
  const t = useTexts('maps')
  const language = useLanguage()
  const missing = missingPoints(sketch)
  const size = sizeOf(sketch)
  const number = (value: number) => new Intl.NumberFormat(language).format(Math.round(value))
  return (
    <p className="f-drawing__said">
      {sketch.points.length > 0 && missing > 0 ? (
        <span>{t('points.missing', { count: missing })}</span>
      ) : null}
      {size ? (
        <span>
          {'metres' in size
            ? t('length', { metres: number(size.metres) })
            : t('surface', { squareMetres: number(size.squareMetres) })}
        </span>
      ) : null}
      {crossesItself(sketch) ? <strong role="alert">{t('crosses')}</strong> : null}
      {cross ? <span className="f-drawing__cross">{t('cross', { at: writeSweref(cross) })}</span> : null}
    </p>
  )
}

function Points({ sketch: { points }, onRemove }: { sketch: Sketch; onRemove: (nth: number) => void }) {
  const t = useTexts('maps')
  if (points.length === 0) return null
  return (
    <details className="f-drawing__points">
      <summary>
        {t('points.title')} ({points.length})
      </summary>
      <ol>
        {points.map((point, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: corners are known by their place in the order
          <li key={nth}>
            <span className="f-number">{writeSweref(point)}</span>
            <Button
              icon
              variant="tertiary"
              aria-label={t('points.remove', { nth: nth + 1 })}
              onClick={() => onRemove(nth)}
            >
              <TrashIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
    </details>
  )
}
