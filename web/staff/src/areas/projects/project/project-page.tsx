import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { projectQuery } from '../queries.ts'
import { ProjectDesk } from './project-desk.tsx'

type Props = Pick<ComponentProps<typeof ProjectDesk>, 'meetingsOf' | 'stepsOf'> & { notFound: ReactNode }

/** One project. */
export function ProjectPage({ notFound, ...more }: Props) {
  const { projectId } = useParams({ strict: false })
  const found = useQuery(projectQuery(projectId ?? ''))
  if (found.data) return <ProjectDesk key={found.data.id} project={found.data} {...more} />
  if (isApiError(found.error, 404) || isApiError(found.error, 400)) return notFound
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  return <Skeletons kind="page" />
}
