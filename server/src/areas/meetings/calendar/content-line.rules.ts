const MOST_OCTETS = 75

/** One property as a content line, folded and with its line end (RFC 5545, 3.1). The value is already as its type asks. */
export function contentLine(
  name: string,
  value: string,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const given = Object.entries(parameters).map(([key, one]) => `;${key}=${one}`)
  return fold(`${name}${given.join('')}:${value}`)
}

/** A TEXT value (3.3.11). What can't stand in one, such as control characters, is left out. */
export function text(value: string): string {
  return withoutControls(value.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
}

/**
 * A parameter value in quotes (3.2). There is no way to write a quotation mark in one that all read (RFC 6868 is newer), and
 * some take a backslash for the beginning of something.
 */
export function quoted(value: string): string {
  const plain = withoutControls(value).replace(/[\n\t]/g, ' ')
  return `"${plain.replaceAll('"', "'").replaceAll('\\', '/')}"`
}

/** A CAL-ADDRESS (3.3.3). An address can't end the line, or say more than an address (RFC 6068, 2). */
export function mailto(address: string): string {
  return `mailto:${encodeURI(address).replace(/[?#&;,]/g, encodeURIComponent)}`
}

function withoutControls(value: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return value.toWellFormed().replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
}

/** Lines of at most 75 octets; a letter of several octets is never cut in two. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += size
  }
  return `${folded}\r\n`
}
