import { createRootRoute, createRoute, type RouteComponent } from '@tanstack/react-router'
import { ErrorPage } from '../pages/error-page.tsx'
import { NotFoundPage } from '../pages/not-found-page.tsx'
import { Shell } from '../shell/shell.tsx'

export const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage })

export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

/** A page inside the shell whose address takes no filters. */
export const inHouse = <P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => shell, path, component })
