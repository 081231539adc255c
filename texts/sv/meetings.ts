/** Ord om möten i medarbetarnas webb. */
export default {
  'border.title': 'Oklar gräns: {{area}}',
} as const
