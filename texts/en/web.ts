import type { Shape } from '../shape.ts'
import type sv from '../sv/web.ts'

export default {} satisfies Shape<typeof sv>
