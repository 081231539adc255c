import type { Area } from '../../platform/area.ts'
import type { SearchSource } from '../../platform/search-source.ts'
import { searchPermissions } from './permissions.ts'
import { searchEndpoints } from './routes.ts'

/** Made from what the other areas lend: search itself knows none of them. */
export function searchArea(sources: readonly SearchSource[]): Area {
  return { name: 'search', permissions: searchPermissions, errors: {}, endpoints: searchEndpoints(sources) }
}
