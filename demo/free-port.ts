import { createServer } from 'node:net'

/** The wanted port when it is free, else the next one that is. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) {
    // A port may be free for every address and yet taken on this machine's own, or the other way round.
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, undefined))) return port
  }
  throw new Error(`No port between ${wanted} and ${wanted + 49} is free. Name one with PORT=….`)
}

function isFree(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, ...(host ? { host } : {}) }, () => server.close(() => resolve(true)))
  })
}
