/**
 * An address or property designation as it is compared: letters and digits alone, in lower case. What parts two digits
 * stays, a colon as itself and all else as a space: “Grind 1:23” is another property than “Grind 12:3”, and the street
 * number of “Storgatan 1, 761 30 Norrtälje” ends before the postcode. The same as `place_key_of` of the database.
 */
export function placeKey(place: string): string {
  return place
    .toLowerCase()
    .replaceAll(/(?<=[0-9])[^a-zåäöé0-9:]*:[^a-zåäöé0-9]*(?=[0-9])/g, ':')
    .replaceAll(/(?<=[0-9])[^a-zåäöé0-9:]+(?=[0-9])/g, ' ')
    .replaceAll(/(?<![0-9])[^a-zåäöé0-9]+|[^a-zåäöé0-9]+(?![0-9])/g, '')
}

/** Below this, the start of another place says too little. */
const LEAST_START = 8

/** Written the same, or one is the other with more said after it; “Storgatan 1” is not the start of “Storgatan 12”. */
export function isSamePlace(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < LEAST_START) return short !== '' && short === long
  return long.startsWith(short) && !(/[0-9]$/.test(short) && /^[0-9:]/.test(long.slice(short.length)))
}
