import { encode } from 'uqr'

/** Modules of quiet around the code, as ISO/IEC 18004 asks for. */
const QUIET = 4

/** The dark and light modules of a QR code (ISO/IEC 18004) that leads to an address, row by row, with the quiet zone. */
export function qrModules(address: string): boolean[][] {
  return encode(address, { ecc: 'M', border: QUIET }).data
}

/** The same as one path in units of a module, beside how many of them there are on a side. */
export function qrPath(address: string): { path: string; size: number } {
  const modules = qrModules(address)
  const path = modules
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('')
  return { path, size: modules.length }
}
