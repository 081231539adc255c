const units = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const

/** An ISO 8601 duration of one kind, as laws set them: `P10W` is ten weeks. Null for any other. */
export function durationParts(
  duration: string,
): { unit: (typeof units)[keyof typeof units]; count: number } | null {
  const [, many, letter] = /^P(\d+)([DWMY])$/.exec(duration) ?? []
  if (!many || !letter) return null
  return { count: Number(many), unit: units[letter as keyof typeof units] }
}
