function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Whether every word typed begins a word of the label; å, ä and ö may be typed without their marks. */
export function matches(label: string, typed: string): boolean {
  const words = folded(label).split(/[\s\-/]+/)
  return folded(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)))
}
