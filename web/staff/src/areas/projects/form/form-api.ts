import type { ComponentType } from 'react'
import type { useForm } from '../../../../../lib/form.ts'
import type { ProjectDraft } from './project-draft.ts'

/** The form of a project, as its parts are given it. */
export type ProjectFormApi = ReturnType<typeof useForm<ProjectDraft, string>>

/** What finds a colleague is given. */
export type PickerProps = {
  label: string
  unit: string
  without: string
  chosen: string
  known?: { readonly id: string; readonly name: string } | null | undefined
  onChange: (memberId: string) => void
  error?: string | undefined
  nobody?: string
}
export type Picker = ComponentType<PickerProps>
