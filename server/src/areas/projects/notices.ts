import type { NoticeDecision } from '../../platform/notices.ts'
import type { ProjectEventName } from './events.ts'
import { overlapNotices } from './overlaps/notices.ts'

const inDigest = { nobody: 'Those who follow it read of it in the weekly digest.' } as const

/** Who is told of each event of projects. */
export const projectsNotices = {
  'project.added': inDigest,
  'project.imported': { nobody: 'Those who follow what came in read of each in the weekly digest.' },
  'project.changed': inDigest,
  'project.ended': inDigest,
  'project.resumed': inDigest,
  'project.confirmed': { nobody: 'The project says when it was last held to be true, and by whom.' },
  'project.fileAdded': { nobody: 'The file stands on the page of the project.' },
  'project.fileRemoved': { nobody: 'The file no longer stands on the page of the project.' },
  'project.fileStopped': { nobody: 'Whoever sent it is told at once.' },
  'follow.begun': { nobody: 'What one follows is one’s own.' },
  'follow.ended': { nobody: 'What one follows is one’s own.' },
  ...overlapNotices,
} satisfies Record<ProjectEventName, NoticeDecision>
