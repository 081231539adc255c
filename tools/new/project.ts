import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A mistake in what was asked for: it is told, and nothing is written. */
export class NewError extends Error {}

/**
 * The project as a generator sees it: it reads files, and what it writes is kept until everything has succeeded,
 * so that a generator leaves either all of its work or none.
 */
export class Project {
  readonly root: string
  readonly #pending = new Map<string, string>()

  constructor(root: string) {
    this.root = root
  }

  has(file: string): boolean {
    return this.#pending.has(file) || existsSync(path.join(this.root, file))
  }

  /** @throws NewError when there is no such file */
  read(file: string): string {
    const pending = this.#pending.get(file)
    if (pending !== undefined) return pending
    if (!this.has(file)) throw new NewError(`${file} does not exist. Make what it belongs to first.`)
    return readFileSync(path.join(this.root, file), 'utf8')
  }

  list(folder: string): string[] {
    const whole = path.join(this.root, folder)
    return existsSync(whole) ? readdirSync(whole).toSorted() : []
  }

  /** @throws NewError when the file exists: a generator never writes over anything */
  make(file: string, text: string): void {
    if (this.has(file)) throw new NewError(`${file} exists already.`)
    this.#pending.set(file, text)
  }

  change(file: string, edit: (text: string) => string): void {
    this.#pending.set(file, edit(this.read(file)))
  }

  /** Writes everything. @returns the files, each with whether it is new */
  finish(): { file: string; isNew: boolean }[] {
    const files = [...this.#pending].map(([file, text]) => {
      const whole = path.join(this.root, file)
      const isNew = !existsSync(whole)
      mkdirSync(path.dirname(whole), { recursive: true })
      writeFileSync(whole, text)
      return { file, isNew }
    })
    this.#pending.clear()
    return files
  }
}

/** A kind of thing that can be made: `npm run new -- <name> <usage>`. */
export type Generator = {
  readonly usage: string
  readonly says: string
  readonly make: (args: readonly string[], project: Project) => void
}
