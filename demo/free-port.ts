import { createServer } from 'node:net'

/** The wanted port when it is free, else the next one that is. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 50; port++) {
    if (await isFree(port)) return port
  }
  throw new Error(`No port between ${wanted} and ${wanted + 49} is free. Name one with PORT=….`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
