export const API = '/farled/v1'
