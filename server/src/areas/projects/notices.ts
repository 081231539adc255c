import type { NoticeDecision } from '../../platform/notices.ts'
import type { ProjectEventName } from './events.ts'
import { overlapNotices } from './overlaps/notices.ts'

const inDigest = { nobody: 'Those who follow it read of it in the weekly digest.' } as const

/** Who is told of each event of projects. */
export const projectsNotices = {
  'project.added': inDigest,
  'project.changed': inDigest,
  'project.ended': inDigest,
  'project.resumed': inDigest,
  'project.confirmed': { nobody: 'The project says when it was last held to be true, and by whom.' },
  ...overlapNotices,
} satisfies Record<ProjectEventName, NoticeDecision>
