/** Ord om kartor: att se, att rita och att skriva in koordinater. */
export default {
  zoomIn: 'Zooma in',
  zoomOut: 'Zooma ut',
  metres: 'm',
  kilometres: 'km',
  loading: 'Kartan hämtas',
  sketchOnly: 'Kartan är en enkel skiss. Mät inte i den.',

  'failed.title': 'Kartan kan inte visas här',
  'failed.text':
    'Webbläsaren kan inte rita kartan (WebGL saknas eller är avstängt). Allt som står på kartan finns också i listan.',
  'failed.draw':
    'Webbläsaren kan inte rita kartan (WebGL saknas eller är avstängt). Ange platsen med koordinater i stället.',

  'keys.view':
    'Pilarna flyttar kartan, plus och minus zoomar. Enter väljer det som ligger under korset i mitten.',
  'keys.draw':
    'Pilarna flyttar kartan under korset, med Skift i små steg. Enter sätter en punkt vid korset, Backsteg tar bort den senaste. Plus och minus zoomar.',
  nothingHere: 'Det ligger inget under korset.',

  shape: 'Vad ska ritas?',
  'shape.point': 'Punkt',
  'shape.line': 'Linje',
  'shape.area': 'Yta',
  'how.point': 'Klicka där det är.',
  'how.line': 'Klicka längs sträckan, punkt för punkt.',
  'how.area': 'Klicka runt ytan, hörn för hörn. Den sluts av sig själv.',
  undo: 'Ta bort senaste punkten',
  clear: 'Rensa',
  clearAll: 'Rensa det ritade',

  'points.title': 'Punkter',
  'points.nth': 'Punkt {{nth}}',
  'points.remove': 'Ta bort punkt {{nth}}',
  'points.set': 'Punkt {{nth}} satt vid {{at}}',
  'points.setAway': 'Punkt {{nth}} satt vid {{at}}, {{metres}} meter från den förra',
  'points.removed_one': 'Senaste punkten borttagen. {{count}} punkt kvar.',
  'points.removed_other': 'Senaste punkten borttagen. {{count}} punkter kvar.',
  'points.missing_one': 'Sätt {{count}} punkt till.',
  'points.missing_other': 'Sätt {{count}} punkter till.',
  length: 'Längd: {{metres}} m',
  surface: 'Yta: {{squareMetres}} m²',
  crosses: 'Sidorna korsar varandra. Flytta ett hörn så att ytan hänger ihop.',
  cross: 'Korset: {{at}}',
  tooComplex:
    'Platsen har flera delar eller hål och kan inte ändras här. Ritar du en ny ersätter den platsen.',

  'coordinates.label': 'Koordinater',
  'coordinates.hint':
    'SWEREF 99 TM som N, E: 6630276, 708092. Eller WGS 84 som latitud, longitud: 59.758, 18.705.',
  'coordinates.add': 'Lägg till punkten',
  'coordinates.fault.unreadable': 'Skriv två tal: norr och öster, eller latitud och longitud.',
  'coordinates.fault.swapped':
    'Talen verkar stå i fel ordning. Skriv norr före öster, eller latitud före longitud.',
  'coordinates.fault.outside': 'Punkten ligger inte i Sverige. Kontrollera talen.',
} as const
