import type { ComponentType } from 'react'
import type { useForm } from '../../../../../lib/form.ts'
import type { SeriesDraft } from './series-draft.ts'

/** The form of a series, as its parts are given it. */
export type SeriesFormApi = ReturnType<typeof useForm<SeriesDraft, string>>

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
