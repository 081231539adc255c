/** East and north in metres of SWEREF 99 TM (EPSG:3006). */
export type Point = readonly [east: number, north: number]
/** Longitude and latitude in degrees of WGS 84, in GeoJSON’s order. */
export type LonLat = readonly [lon: number, lat: number]

/** A geometry in SWEREF 99 TM: GeoJSON’s types, positions as [east, north] in metres. */
export type Shape =
  | { readonly type: 'Point'; readonly coordinates: Point }
  | { readonly type: 'LineString'; readonly coordinates: readonly Point[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly (readonly Point[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Point[])[])[] }
