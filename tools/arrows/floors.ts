/**
 * Which areas an area may use, floor by floor; everything else is forbidden, so an area that is not named here may
 * use none. An area on the same floor is not below.
 */
export const floors: Readonly<
  Record<string, { readonly floor: number; readonly mayUse: readonly string[] }>
> = {
  meetings: { floor: 5, mayUse: ['projects', 'cases', 'companies', 'responsibility', 'organisation'] },
  portal: {
    floor: 7,
    mayUse: ['meetings', 'inspections', 'projects', 'cases', 'companies', 'responsibility', 'organisation'],
  },
  projects: { floor: 4, mayUse: ['cases', 'companies', 'organisation'] },
  inspections: { floor: 6, mayUse: ['meetings', 'cases', 'companies', 'responsibility', 'organisation'] },
  cases: { floor: 3, mayUse: ['responsibility', 'companies', 'organisation'] },
  administration: { floor: 3, mayUse: ['responsibility', 'organisation'] },
  responsibility: { floor: 2, mayUse: ['organisation'] },
  companies: { floor: 2, mayUse: ['organisation'] },
  notifications: { floor: 2, mayUse: ['organisation'] },
  statistics: { floor: 2, mayUse: ['organisation'] },
  privacy: { floor: 2, mayUse: ['organisation'] },
  organisation: { floor: 1, mayUse: [] },
  search: { floor: 1, mayUse: [] },
}
