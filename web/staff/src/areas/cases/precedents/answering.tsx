import { type ReactNode, useId } from 'react'
import type { AnswerDraft } from '../parts/answer-body.ts'
import { AnswerFields } from '../parts/answer-fields.tsx'
import type { Part } from '../shapes.ts'
import { InsertText } from './insert-text.tsx'
import { OtherWayNote } from './other-way-note.tsx'
import { Precedents } from './precedents.tsx'
import { useFilling } from './use-filling.ts'

type Props = {
  form: Parameters<typeof AnswerFields>[0]['form'] & {
    value: AnswerDraft
    props: object
  }
  part: Pick<Part, 'id' | 'area'>
  /** Of the heading over the earlier answers. */
  level?: 3 | 4
  /** Above the fields. */
  lead?: ReactNode
  /** What ends the form. */
  children: ReactNode
}

/** The form of an answer, with what was answered before beside it and the units’ texts at hand. */
export function Answering({ form, part, level = 4, lead, children }: Props) {
  const headingId = useId()
  const filling = useFilling(form)
  return (
    <div className="f-answering">
      <div className="f-answering__columns">
        <form className="f-form" {...form.props}>
          {lead}
          <AnswerFields
            form={form}
            note={
              <>
                <OtherWayNote partId={part.id} value={form.value} headingId={headingId} />
                <InsertText area={part.area} filling={filling} />
              </>
            }
          />
          {children}
        </form>
        <Precedents partId={part.id} value={form.value} filling={filling} id={headingId} level={level} />
      </div>
    </div>
  )
}
