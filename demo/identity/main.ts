import { fstatSync } from 'node:fs'
import { startIdentity } from './identity.ts'

function required(name: string): string {
  const value = process.env[name]
  if (value) return value
  console.error(`${name} is missing: the demonstration's sign-in service needs it`)
  process.exit(2)
}

/** True when somebody holds the other end of our standard input; a terminal or /dev/null says nothing. */
function stdinIsPipe(): boolean {
  try {
    const stat = fstatSync(0)
    return stat.isFIFO() || stat.isSocket()
  } catch {
    return false
  }
}

const forked = process.connected
const port = Number(required('FARLED_DEMO_IDENTITY_PORT'))
const publicUrl = required('FARLED_PUBLIC_URL')
const clientSecret = required('FARLED_DEMO_CLIENT_SECRET')

const identity = await startIdentity({ port, publicUrl, clientSecret }).catch((error: Error) => {
  console.error(`The demonstration's sign-in service could not start: ${error.message}`)
  process.exit(1)
})
console.log(`Sign-in service of the demonstration listens on ${identity.issuer}`)

process.on('message', ({ percent }: { percent?: number }) => identity.tell(percent))

let stopping = false
function stop(): void {
  if (stopping) return
  stopping = true
  void identity.stop().finally(() => process.exit(0))
}

process.once('SIGTERM', stop)
process.once('SIGINT', stop)
// Never outlive whoever started us: the channel or the pipe closes when that process dies, however it dies.
process.once('disconnect', stop)
if (forked && !process.connected) stop()
if (stdinIsPipe()) process.stdin.once('end', stop).once('error', stop).resume()
