/** Longest sides, in pixels: in a list, and opened. */
export const PREVIEW_WIDTHS = { small: 320, large: 1280 } as const
export type PreviewSize = keyof typeof PREVIEW_WIDTHS

/** Kinds of files that are drawn. Not HEIC: what reads it is bound by patents, and not in the library. */
export const DRAWN: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
]
