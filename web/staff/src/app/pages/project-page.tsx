import { TakeUp } from '../../areas/meetings/on-case/take-up.tsx'
import { ProjectMeetings } from '../../areas/meetings/on-project/project-meetings.tsx'
import { ProjectPage as OneProject } from '../../areas/projects/project/project-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** One project, with what meetings say of it and the way to a meeting, for it and for what it meets. */
export function ProjectPage() {
  return (
    <OneProject
      notFound={<NotFoundPage />}
      meetingsOf={({ id, reference, phase }) => (
        <ProjectMeetings
          projectId={id}
          reference={reference}
          isOpen={phase !== 'done' && phase !== 'stopped'}
        />
      )}
      stepsOf={({ id, project, other, case: found }) => (
        <TakeUp
          matter={{ proposal: `overlap:${id}` }}
          isStep
          title={[project.reference, other?.reference ?? found?.number].join(', ')}
        />
      )}
    />
  )
}
