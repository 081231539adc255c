import { spawn } from 'node:child_process'
import path from 'node:path'
import { projectRoot } from '../source/read-sources.ts'

export type Ended = { readonly code: number; readonly output: string }

/** The environment of every command a tool starts: the project's own programs first on the path. */
export function commandEnvironment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = path.join(projectRoot, 'node_modules/.bin')
  // What is printed into a file or a log is read there: colours only where somebody looks on.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }
  return { ...process.env, ...plain, PATH: `${own}${path.delimiter}${process.env.PATH ?? ''}`, ...extra }
}

export type CommandOptions = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Receives output as it comes; it is collected all the same. */
  readonly onOutput?: (text: string) => void
}

/** Runs a command to its end and collects what it prints. Never rejects: a command that can't start has code 127. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: commandEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const take = (chunk: Buffer) => {
      const text = chunk.toString()
      output += text
      options.onOutput?.(text)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
