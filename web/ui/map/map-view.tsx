import { useQuery } from '@tanstack/react-query'
import { Component, lazy, type ReactNode, Suspense } from 'react'
import { useTexts } from '../../lib/i18n.ts'
import { mapBackgroundQuery } from '../../lib/map/background.ts'
import { Alert, Paragraph, Spinner } from '../library.ts'
import { canDrawMaps } from './load-library.ts'
import type { MapProps } from './map-canvas.tsx'
import './map.css'

const MapCanvas = lazy(async () => ({ default: (await import('./map-canvas.tsx')).MapCanvas }))

/**
 * A map, fetched when it is shown. Whoever uses it has the same facts in a list or in fields beside it, since not every
 * browser can draw one and not everybody sees it.
 */
export function MapView(props: Omit<MapProps, 'tiles'>) {
  const t = useTexts('maps')
  const background = useQuery(mapBackgroundQuery)
  if (!canDrawMaps()) return <NoMap isForDrawing={props.drawing !== undefined} />
  const wait = (
    <div className="f-map" data-waiting>
      <Spinner aria-label={t('loading')} />
    </div>
  )
  // Without an answer there are no tiles; the outline is there all the same.
  if (background.isPending) return wait
  const tiles = background.data?.tiles ?? null
  return (
    <Kindly fallback={<NoMap isForDrawing={props.drawing !== undefined} />}>
      <Suspense fallback={wait}>
        <MapCanvas {...props} tiles={tiles} />
        {tiles ? null : <p className="f-map__note">{t('sketchOnly')}</p>}
      </Suspense>
    </Kindly>
  )
}

function NoMap({ isForDrawing }: { isForDrawing: boolean }) {
  const t = useTexts('maps')
  return (
    <Alert data-color="info" className="f-map__failed">
      <strong>{t('failed.title')}</strong>
      <Paragraph>{t(isForDrawing ? 'failed.draw' : 'failed.text')}</Paragraph>
    </Alert>
  )
}

/** A map that breaks takes nothing with it. */
class Kindly extends Component<{ fallback: ReactNode; children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children
  }
}
