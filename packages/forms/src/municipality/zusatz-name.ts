/** Name of the section that holds the questions of a town. */
export const zusatzName = 'zusatz'
