/** What the map says of an area: the only source of what is found. */
export type AreaText = {
  code: string
  title: string
  titleEn: string
  description: string
  descriptionEn?: string
  keywords: readonly string[]
  examples: readonly string[]
}

/** A word in an area: `area` is the place in `codes`, `weight` how much it says there (a keyword is 1). */
export type Posting = { readonly area: number; readonly weight: number }
