import { ProjectPage as OneProject } from '../../areas/projects/project/project-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

export function ProjectPage() {
  return <OneProject notFound={<NotFoundPage />} />
}
