import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { MapLibrary } from './engine.ts'

/** The map's program, half a megabyte of it, fetched when a map is first shown. */
export async function loadLibrary(): Promise<MapLibrary> {
  const [library] = await Promise.all([import('maplibre-gl'), import('maplibre-gl/dist/maplibre-gl.css')])
  library.setWorkerUrl(workerUrl)
  return library
}

let able: boolean | undefined

/** Whether this browser can draw it. Old machines and remote desktops often can't. */
export function canDrawMaps(): boolean {
  able ??= Boolean(document.createElement('canvas').getContext('webgl2'))
  return able
}
