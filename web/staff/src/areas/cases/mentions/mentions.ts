export type Mentioned = { readonly id: string; readonly name: string }

/** Those chosen whose names still stand in the text; a name that was written over again mentions nobody. */
export function mentionsIn(body: string, mentioned: readonly Mentioned[]): string[] {
  return [...new Set(mentioned.filter(({ name }) => body.includes(`@${name}`)).map(({ id }) => id))]
}

export type Piece = { readonly text: string; readonly mention: Mentioned | undefined }

/** A note cut into names and what stands between them. */
export function piecesOf(body: string, mentions: readonly Mentioned[]): Piece[] {
  if (mentions.length === 0) return [{ text: body, mention: undefined }]
  // The longest name first: Anna Ekman is not Anna Ek.
  const names = mentions.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(
    `(${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`,
    'u',
  )
  return body
    .split(pattern)
    .filter(Boolean)
    .map((text) => ({ text, mention: mentions.find(({ name }) => text === `@${name}`) }))
}
