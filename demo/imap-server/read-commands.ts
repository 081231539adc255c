/** A command as it came: its tag, its name in capitals, and its arguments as text and nested lists. */
export type Command = { readonly tag: string; readonly name: string; readonly args: readonly Argument[] }
export type Argument = string | readonly Argument[]

/**
 * Cuts a stream of bytes into lines, literals (`{12}` and the twelve bytes after it) with their line. `more` is called
 * when the client waits to be asked for a literal.
 */
export function lineReader(onLine: (line: string) => void, more: () => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0)
  let line = ''
  let literal = 0
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      if (literal > 0) {
        if (waiting.length < literal) return
        line += JSON.stringify(waiting.subarray(0, literal).toString('utf8'))
        waiting = waiting.subarray(literal)
        literal = 0
      }
      const end = waiting.indexOf('\r\n')
      if (end < 0) return
      line += waiting.subarray(0, end).toString('utf8')
      waiting = waiting.subarray(end + 2)
      const announced = /\{(\d+)(\+?)\}$/.exec(line)
      if (announced) {
        line = line.slice(0, announced.index)
        literal = Number(announced[1])
        if (!announced[2]) more()
      } else {
        onLine(line)
        line = ''
      }
    }
  }
}

/** Words, quoted texts and lists. `BODY.PEEK[HEADER]<0.100>` is one word. */
export function readCommand(line: string): Command {
  const [tag = '', verb = '', ...rest] = line.split(' ')
  const isUid = verb.toUpperCase() === 'UID'
  const name = isUid ? `UID ${(rest.shift() ?? '').toUpperCase()}` : verb.toUpperCase()
  return { tag, name, args: readArguments(rest.join(' ')) }
}

function readArguments(text: string): Argument[] {
  const stack: Argument[][] = [[]]
  const token = /\s*(?:(\()|(\))|"((?:[^"\\]|\\.)*)"|((?:[^\s()"[\]]|\[[^\]]*\])+))/gy
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, opens, closes, quoted, word] = found
    if (opens) stack.push([])
    else if (closes) {
      const list = stack.pop() ?? []
      stack.at(-1)?.push(list)
    } else stack.at(-1)?.push(quoted === undefined ? (word ?? '') : quoted.replace(/\\(.)/g, '$1'))
  }
  return stack[0] ?? []
}

/** `2,4:6,9:*` against the highest number there is. */
export function inSet(set: string, value: number, highest: number): boolean {
  return set.split(',').some((range) => {
    const [from = 0, to = from] = range.split(':').map((end) => (end === '*' ? highest : Number(end)))
    return value >= Math.min(from, to) && value <= Math.max(from, to)
  })
}
