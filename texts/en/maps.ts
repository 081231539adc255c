import type { Shape } from '../shape.ts'
import type sv from '../sv/maps.ts'

/** Words about maps: to see, to draw, and to write coordinates. */
export default {
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  metres: 'm',
  kilometres: 'km',
  loading: 'Fetching the map',
  sketchOnly: 'The map is a simple sketch. Do not measure in it.',

  'failed.title': 'The map can’t be shown here',
  'failed.text':
    'The browser can’t draw the map (WebGL is missing or turned off). Everything on the map is in the list too.',
  'failed.draw':
    'The browser can’t draw the map (WebGL is missing or turned off). Give the place by its coordinates instead.',

  'keys.view':
    'The arrows move the map, plus and minus zoom. Enter chooses what lies under the cross in the middle.',
  'keys.draw':
    'The arrows move the map under the cross, in small steps with Shift. Enter puts a point at the cross, Backspace takes the last one away. Plus and minus zoom.',
  nothingHere: 'Nothing lies under the cross.',

  shape: 'What is to be drawn?',
  'shape.point': 'Point',
  'shape.line': 'Line',
  'shape.area': 'Area',
  'how.point': 'Click where it is.',
  'how.line': 'Click along the stretch, point by point.',
  'how.area': 'Click around the area, corner by corner. It closes by itself.',
  undo: 'Remove the last point',
  clear: 'Clear',
  clearAll: 'Clear what is drawn',

  'points.title': 'Points',
  'points.nth': 'Point {{nth}}',
  'points.remove': 'Remove point {{nth}}',
  'points.set': 'Point {{nth}} put at {{at}}',
  'points.setAway': 'Point {{nth}} put at {{at}}, {{metres}} metres from the one before',
  'points.removed_one': 'The last point is removed. {{count}} point left.',
  'points.removed_other': 'The last point is removed. {{count}} points left.',
  'points.missing_one': 'Put {{count}} more point.',
  'points.missing_other': 'Put {{count}} more points.',
  length: 'Length: {{metres}} m',
  surface: 'Area: {{squareMetres}} m²',
  crosses: 'The sides cross each other. Move a corner so that the area holds together.',
  cross: 'The cross: {{at}}',
  tooComplex: 'The place has several parts or holes and can’t be changed here. A new drawing replaces it.',

  'coordinates.label': 'Coordinates',
  'coordinates.hint':
    'SWEREF 99 TM as N, E: 6630276, 708092. Or WGS 84 as latitude, longitude: 59.758, 18.705.',
  'coordinates.add': 'Add the point',
  'coordinates.fault.unreadable': 'Write two numbers: north and east, or latitude and longitude.',
  'coordinates.fault.swapped':
    'The numbers seem to be in the wrong order. Write north before east, or latitude before longitude.',
  'coordinates.fault.outside': 'The point is not in Sweden. Check the numbers.',
} as const satisfies Shape<typeof sv>
