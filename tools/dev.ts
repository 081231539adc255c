// npm run dev: the demonstration while you change it. The server starts again when a file of it changes, the web
// changes in the browser without loading anew; both are reached at one address, as when it is delivered.
import { spawn } from 'node:child_process'
import { createServer } from 'vite'
import { freePort } from '../demo/free-port.ts'
import { commandEnvironment } from './run/command.ts'
import { projectRoot } from './source/read-sources.ts'

const port = await freePort(Number(process.env.PORT ?? 3000))
const webPort = await freePort(Number(process.env.DEV_PORT ?? 5173))
const address = `http://localhost:${webPort}`

// Read by web/staff/vite.config.ts.
process.env.FARLED_URL = `http://localhost:${port}`
const web = await createServer({
  configFile: 'web/staff/vite.config.ts',
  server: {
    port: webPort,
    strictPort: true,
    // Everything but the staff's web is the server's: the company's pages, the API, sign-in.
    proxy: { '^/(?!app(?:/|$))': { target: process.env.FARLED_URL, changeOrigin: false } },
  },
})
await web.listen()

const server = spawn('node', ['--watch', '--watch-preserve-output', 'demo/start.ts'], {
  cwd: projectRoot,
  env: commandEnvironment({ PORT: String(port), PUBLIC_URL: address }),
  stdio: 'inherit',
})
console.log(`Farled while you change it: ${address} for companies, ${address}/app/ for staff`)

let stopping = false
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  server.kill('SIGTERM')
  await web.close()
  process.exit(code)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0))
server.once('exit', (code) => void stop(code ?? 1))
