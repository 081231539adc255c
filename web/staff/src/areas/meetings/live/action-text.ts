/** Whose an action is and by when, as it is written. */
export type ActionText = {
  /** What stands in the field for the person. */
  personText: string
  memberId: string
  unitId: string
  who: string
  unit: string
  dueOn: string
}

export const emptyAction: ActionText = {
  personText: '',
  memberId: '',
  unitId: '',
  who: '',
  unit: '',
  dueOn: '',
}

/** What is still to be filled in: words always; of an action one person and one day too. */
export function lackingIn(
  text: ActionText & { readonly body: string },
  isAction: boolean,
): readonly ('body' | 'person' | 'dueOn')[] {
  return [
    ...(text.body.trim() ? [] : (['body'] as const)),
    ...(isAction && !text.memberId ? (['person'] as const) : []),
    ...(isAction && !text.dueOn ? (['dueOn'] as const) : []),
  ]
}
