/** Where a file stands in the house. `name` is the area's or integration's folder. */
export type Place = { readonly kind: PlaceKind; readonly name?: string }

const kinds = [
  ['main', /^server\/src\/main\.ts$/],
  ['app', /^server\/src\/(?:app|house)(?:\.ts$|\/)/],
  ['integration', /^server\/src\/integrations\/([^/]+)\//],
  ['area', /^server\/src\/areas\/([^/]+)\//],
  ['platform', /^server\/src\/platform\//],
  ['kernel', /^server\/src\/kernel\//],
  ['testing', /^server\/testing\//],
  ['texts', /^texts\//],
  ['webApp', /^web\/(staff|portal)\/src\/(?:app\/|[^/]+$)/],
  ['webArea', /^web\/(staff|portal)\/src\/areas\/([^/]+)\//],
  ['webUi', /^web\/ui\//],
  ['webLib', /^web\/lib\//],
  ['apiClient', /^packages\/api-client\//],
  ['beside', /^(demo|bench|e2e|tools|scripts)\//],
] as const satisfies readonly (readonly [string, RegExp])[]

export type PlaceKind = (typeof kinds)[number][0] | 'elsewhere'

export function placeOf(file: string): Place {
  for (const [kind, pattern] of kinds) {
    const found = pattern.exec(file)
    if (found) return found[1] ? { kind, name: found.slice(1).filter(Boolean).join('/') } : { kind }
  }
  return { kind: 'elsewhere' }
}

/** What each kind of place may import, beside its own kind. Areas, integrations and the web have more to obey. */
export const mayImport: Readonly<Record<PlaceKind, readonly PlaceKind[]>> = {
  main: ['app', 'platform', 'kernel'],
  app: ['integration', 'area', 'platform', 'kernel'],
  integration: ['area', 'platform', 'kernel'],
  area: ['platform', 'kernel'],
  platform: ['kernel'],
  kernel: [],
  testing: ['main', 'app', 'integration', 'area', 'platform', 'kernel', 'texts', 'beside'],
  texts: [],
  webApp: ['webArea', 'webUi', 'webLib'],
  webArea: ['webUi', 'webLib'],
  webUi: ['webLib'],
  webLib: ['apiClient', 'texts'],
  apiClient: [],
  beside: ['main', 'app', 'integration', 'area', 'platform', 'kernel', 'testing', 'texts', 'apiClient'],
  elsewhere: ['beside', 'kernel'],
}
