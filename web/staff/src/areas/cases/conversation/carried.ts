import { watched } from '../../../../../lib/watched.ts'

/** A text on its way to the notes of another case: what somebody had begun to register as a new one. */
export const carried = watched<{ readonly caseId: string; readonly text: string } | null>(null)
