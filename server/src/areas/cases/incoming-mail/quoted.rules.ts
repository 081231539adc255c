/** Lines after which there is only what was written before: those of the mail programs that are common here. */
const INTRODUCTIONS: readonly RegExp[] = [
  /^-{2,}\s*(ursprungligt meddelande|original message|vidarebefordrat meddelande|forwarded message|oprindelig meddelelse)\s*-{2,}$/i,
  /^_{20,}$/,
  /^(den|on|am|le|på)\b.{4,200}\b(skrev|wrote|schrieb|écrit)\b.*:$/i,
  /^.{1,120}<\S+@\S+>\s+(skrev|wrote)( följande)?\s?(den\b.*|on\b.*)?:$/i,
  /^\[Ref\. r[0-9a-f]{52}\]$/i,
]
/** Outlook writes the head of the mail before, without a line. */
const HEAD = /^(\*?)(från|from|von|de)\s?:\1? .+/i
const HEAD_GOES_ON = /^(\*?)(skickat|sent|datum|date|till|to|ämne|subject)\s?:/i
const QUOTE = /^\s*>/

/**
 * What is new in an answer: without the mail that it answers, where that stands last. What is written between quoted
 * lines, or under them, stays with them, since it can't be understood alone. Never empty when the text is not.
 */
export function cutQuoted(text: string): string {
  const lines = text.split('\n')
  const start = lines.findIndex((line, at) => isIntroduction(lines, at) || isQuoteToTheEnd(lines, at, line))
  if (start < 0) return text.trim()
  const isQuoted = (line: string) => QUOTE.test(line) || line.trim() === ''
  const isAnsweredBelow =
    QUOTE.test(lines.slice(start + 1).find((line) => line.trim() !== '') ?? '') &&
    lines.slice(start + 2).some((line, at, rest) => !isQuoted(line) && !isIntroduction(rest, at))
  const before = lines.slice(0, start).join('\n').trim()
  return before === '' || isAnsweredBelow ? text.trim() : before
}

function isIntroduction(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim()
  if (INTRODUCTIONS.some((one) => one.test(line))) return true
  // Programs break the line "On … wrote:" where it becomes too long.
  const joined = `${line} ${(lines[at + 1] ?? '').trim()}`
  if (/^(den|on)\s/i.test(line) && (INTRODUCTIONS[2]?.test(joined) ?? false)) return true
  return HEAD.test(line) && lines.slice(at + 1, at + 4).some((next) => HEAD_GOES_ON.test(next.trim()))
}

function isQuoteToTheEnd(lines: readonly string[], at: number, line: string): boolean {
  return QUOTE.test(line) && lines.slice(at).every((rest) => QUOTE.test(rest) || rest.trim() === '')
}
