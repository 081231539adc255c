import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { boundsOf } from '../../../../../lib/map/geometry.ts'
import { Button } from '../../../../../ui/library.ts'
import { MapView } from '../../../../../ui/map/map-view.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { ProjectFiles } from '../files/project-files.tsx'
import { FollowButton } from '../follow/follow-button.tsx'
import type { Overlap } from '../overlaps/overlaps-api.ts'
import { ProjectOverlaps } from '../overlaps/project-overlaps.tsx'
import { PhaseTag } from '../phase-tag.tsx'
import type { Project } from '../queries.ts'
import { usePlaceWords } from '../use-place-words.ts'
import { EndDialog } from './end-dialog.tsx'
import { ProjectFacts } from './project-facts.tsx'
import { ProjectHistory } from './project-history.tsx'
import { ResumeDialog } from './resume-dialog.tsx'
import { StaleBanner } from './stale-banner.tsx'
import './project.css'

type Ending = 'done' | 'stopped'

type Props = {
  project: Project
  /** What meetings say of it, from outside. */
  meetingsOf?: (project: Project) => ReactNode
  /** What more can be done about an overlap that is open, from outside. */
  stepsOf?: (overlap: Overlap) => ReactNode
}

/** A project as one works with it: what it meets, what it is, where and when, and what has been done with it. */
export function ProjectDesk({ project, meetingsOf, stepsOf }: Props) {
  const t = useTexts('projects')
  const [ending, end] = useState<Ending | null>(null)
  const [isResuming, resume] = useState(false)
  const { may, phase, closingReason } = project
  const hasEnded = phase === 'done' || phase === 'stopped'
  return (
    <>
      <PageHeader
        title={project.title}
        above={
          <>
            <Link to="/projects" className="ds-link">
              {t('title')}
            </Link>{' '}
            <span className="f-number">{project.reference}</span>
          </>
        }
        beside={<PhaseTag phase={phase} plain={false} />}
        actions={
          <>
            {may.change && hasEnded ? <Button onClick={() => resume(true)}>{t('resume')}</Button> : null}
            {may.change && !hasEnded ? (
              <>
                <Button asChild>
                  <Link to="/projects/$projectId/edit" params={{ projectId: project.id }}>
                    {t('change')}
                  </Link>
                </Button>
                <Button variant="secondary" onClick={() => end('done')}>
                  {t('end.done')}
                </Button>
                <Button variant="secondary" onClick={() => end('stopped')}>
                  {t('end.stopped')}
                </Button>
              </>
            ) : null}
            <FollowButton thing={{ kind: 'project', projectId: project.id }} />
          </>
        }
        lead={project.purpose ? <p className="f-project__purpose">{project.purpose}</p> : null}
      />
      <StaleBanner project={project} />
      {closingReason ? <p className="f-project__reason">{t('end.because', { why: closingReason })}</p> : null}
      <div className="f-project">
        <div className="f-project__main">
          <ProjectOverlaps projectId={project.id} stepsOf={stepsOf} />
          <ProjectFacts project={project} />
        </div>
        <Place project={project} />
        <div className="f-project__main">
          {meetingsOf?.(project)}
          <ProjectFiles projectId={project.id} mayChange={may.change} />
          <ProjectHistory projectId={project.id} />
        </div>
      </div>
      {ending ? <EndDialog project={project} how={ending} onClose={() => end(null)} /> : null}
      {isResuming ? <ResumeDialog project={project} onClose={() => resume(false)} /> : null}
    </>
  )
}

function Place({ project: { id, phase, place } }: { project: Project }) {
  const t = useTexts('projects')
  const wordsOf = usePlaceWords()
  const { geometry } = place
  const tone = phase === 'done' || phase === 'stopped' ? 'quiet' : 'plain'
  return (
    <section className="f-project__place" aria-labelledby="project-place">
      <h2 id="project-place">{t('place')}</h2>
      <p>
        {wordsOf(place)}
        {geometry ? (
          <span className="f-project__accuracy">{t(`place.accuracy.${place.accuracy}`)}</span>
        ) : null}
      </p>
      {geometry ? (
        <MapView label={t('place.map')} shapes={[{ id, geometry, tone }]} bounds={boundsOf([geometry])} />
      ) : null}
    </section>
  )
}
