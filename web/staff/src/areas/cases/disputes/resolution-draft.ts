import type { Resolution } from './queries.ts'

/** What is being written before it is sent. */
export type ResolutionDraft = {
  text: string
  /** A unit of one's own that takes it, `ask` or `nobody`. */
  who: string
  askedUnitId: string
  memberId: string
  note: { wanted: boolean; unitId: string; otherUnitId: string; body: string; example: string }
  map: { wanted: boolean; unitId: string; fromOn: string; reason: string }
}

export function toResolution({ text, who, askedUnitId, memberId, note, map }: ResolutionDraft): Resolution {
  const takes = who !== 'ask' && who !== 'nobody'
  const { wanted: hasNote, ...boundaryNote } = note
  const { wanted: hasMap, ...mapChange } = map
  return {
    text,
    takenByUnitId: takes ? who : who === 'ask' ? askedUnitId : null,
    ...(takes && memberId ? { memberId } : {}),
    boundaryNote: hasNote ? boundaryNote : null,
    mapChange: hasMap ? mapChange : null,
  }
}
