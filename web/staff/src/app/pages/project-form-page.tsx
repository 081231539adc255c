import { MemberPicker } from '../../areas/organisation/members/member-picker.tsx'
import { EditProjectPage as Edit } from '../../areas/projects/form/edit-project-page.tsx'
import { NewProjectPage as New } from '../../areas/projects/form/new-project-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** Adding a project, with colleagues found as everywhere. */
export function NewProjectPage() {
  return <New Picker={MemberPicker} />
}

export function EditProjectPage() {
  return <Edit Picker={MemberPicker} notFound={<NotFoundPage />} />
}
