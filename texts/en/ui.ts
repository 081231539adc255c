import type { Shape } from '../shape.ts'
import type sv from '../sv/ui.ts'

export default {} satisfies Shape<typeof sv>
