import { EditSeriesPage } from '../../areas/meetings/series-form/edit-series-page.tsx'
import { NewSeriesPage } from '../../areas/meetings/series-form/new-series-page.tsx'
import { MemberPicker } from '../../areas/organisation/members/member-picker.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** Starting a series, with colleagues found as everywhere. */
export function NewMeetingSeriesPage() {
  return <NewSeriesPage Picker={MemberPicker} />
}

export function EditMeetingSeriesPage() {
  return <EditSeriesPage Picker={MemberPicker} notFound={<NotFoundPage />} />
}
