import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type SignOff = {
  readonly partId: string
  /** The version of the text that it was asked about. */
  readonly version: number
  /** Null until the unit has answered. */
  readonly agrees: boolean | null
}

/** Each part's latest, the last one asked about it. */
function latest<S extends SignOff>(signOffs: readonly S[]): Map<string, S> {
  const last = new Map<string, S>()
  for (const one of signOffs)
    if (one.version >= (last.get(one.partId)?.version ?? 0)) last.set(one.partId, one)
  return last
}

/**
 * Those who have been asked and have not said yes to the text as it now is: no answer yet, a no, or a yes to a text that
 * has been changed since. Nobody, when nobody has been asked.
 */
export function notSignedOff<S extends SignOff>(signOffs: readonly S[], version: number): S[] {
  return [...latest(signOffs).values()].filter((one) => one.version !== version || one.agrees !== true)
}

/** Once the units have been asked, the text leaves when they have all said yes to it, or with a reason why not. */
export function decideWithoutSignOff(
  missing: readonly unknown[],
  reason: string | null,
): Verdict<undefined, 'combinedAnswer.notSignedOff'> {
  return missing.length > 0 && !reason?.trim() ? refuse('combinedAnswer.notSignedOff') : allow()
}

/** A text is answered for while it is the one that would be sent. */
export function decideSignOff(f: {
  readonly caseStatus: string
  readonly isSent: boolean
  readonly version: number
  readonly draftVersion: number
}): Verdict<undefined, 'case.closed' | 'signOff.sent' | 'signOff.otherText'> {
  if (f.caseStatus === 'closed') return refuse('case.closed')
  if (f.isSent) return refuse('signOff.sent')
  return f.version === f.draftVersion ? allow() : refuse('signOff.otherText')
}
