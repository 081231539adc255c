import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { type FilterChange, readProjectFilters, views, withChange } from '../filters.ts'
import { FollowChosen } from '../follow/follow-chosen.tsx'
import { WaitingOverlaps } from '../overlaps/waiting-overlaps.tsx'
import { FilterBar } from './filter-bar.tsx'
import { ProjectTable } from './project-table.tsx'
import { ProjectsMap } from './projects-map.tsx'
import { Timeline } from './timeline.tsx'
import './projects.css'

/** What the units plan and do, as a table, on a map and in time: one list, seen in three ways. */
export function ProjectsPage() {
  const t = useTexts('projects')
  const navigate = useNavigate()
  const filters = readProjectFilters(useSearch({ strict: false }))
  const view = filters.view ?? 'table'
  const change = (part: FilterChange) =>
    void navigate({ to: '/projects', search: withChange(filters, part), replace: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Button asChild>
              <Link to="/projects/new">{t('add')}</Link>
            </Button>
            <Button asChild variant="secondary">
              <Link to="/projects/files" search={filters}>
                {t('files')}
              </Link>
            </Button>
            <Button asChild variant="secondary">
              <Link to="/projects/followed">{t('followed')}</Link>
            </Button>
          </>
        }
      />
      <div className="f-projects">
        <WaitingOverlaps />
        <div className="f-projects__bar">
          <FilterBar filters={filters} onChange={change} />
          <Segments
            label={t('view')}
            value={view}
            options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(next) => change({ view: next })}
          />
        </div>
        <FollowChosen filters={filters} />
        {view === 'table' ? <ProjectTable filters={filters} onChange={change} /> : null}
        {view === 'map' ? <ProjectsMap filters={filters} onChange={change} /> : null}
        {view === 'timeline' ? <Timeline filters={filters} onChange={change} /> : null}
      </div>
    </>
  )
}
