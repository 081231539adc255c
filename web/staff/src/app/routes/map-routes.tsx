import { lazyRouteComponent } from '@tanstack/react-router'
import { inHouse } from './shell-route.tsx'

const map = inHouse(
  '/map',
  lazyRouteComponent(() => import('../../areas/responsibility/map-page.tsx'), 'MapPage'),
)

const area = inHouse(
  '/map/$code',
  lazyRouteComponent(() => import('../pages/area-page.tsx'), 'AreaPage'),
)

const unclear = inHouse(
  '/unclear-borders',
  lazyRouteComponent(() => import('../pages/unclear-borders-page.tsx'), 'UnclearBordersPage'),
)

const coverage = inHouse(
  '/map-coverage',
  lazyRouteComponent(() => import('../../areas/responsibility/coverage/coverage-page.tsx'), 'CoveragePage'),
)

const limits = inHouse(
  '/limits',
  lazyRouteComponent(() => import('../../areas/responsibility/limits/limits-page.tsx'), 'LimitsPage'),
)

const planTemplates = inHouse(
  '/plan-templates',
  lazyRouteComponent(
    () => import('../../areas/responsibility/plan-templates/plan-templates-page.tsx'),
    'PlanTemplatesPage',
  ),
)

const searchWords = inHouse(
  '/search-words',
  lazyRouteComponent(
    () => import('../../areas/responsibility/search-words/search-words-page.tsx'),
    'SearchWordsPage',
  ),
)

const exchange = inHouse(
  '/map-files',
  lazyRouteComponent(() => import('../../areas/responsibility/exchange/exchange-page.tsx'), 'ExchangePage'),
)

/** The responsibility map, and what belongs to it. */
export const mapRoutes = [map, area, unclear, coverage, limits, planTemplates, searchWords, exchange] as const
