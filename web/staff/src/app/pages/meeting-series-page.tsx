import { SeriesPage } from '../../areas/meetings/series/series-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

export function MeetingSeriesPage() {
  return <SeriesPage notFound={<NotFoundPage />} />
}
