/** An area that routes can be asked for. */
export interface Area {
  /** Digits; of no meaning outside one sandbox. */
  readonly id: string
  readonly name: string
  /** For example `Kreisfreie Stadt`. */
  readonly type: string
  /** Amtlicher Regionalschlüssel: 2, 3, 5, 9 or 12 digits. */
  readonly ars: string
  readonly postcodes: readonly string[]
}

export interface NewArea {
  readonly name: string
  /** Default `Gemeinde`. */
  readonly type?: string
  /** 2, 3, 5, 9 or 12 digits. */
  readonly ars: string
  /** Five digits each. Default: none. */
  readonly postcodes?: readonly string[]
}

/** Enough for a test and no list of Germany: Saxony and Leipzig are real, the others are made up. */
const builtInAreas: readonly NewArea[] = [
  { name: 'Sachsen', type: 'Bundesland', ars: '14' },
  { name: 'Leipzig', type: 'Kreisfreie Stadt', ars: '147130000000', postcodes: ['04109'] },
  { name: 'Landkreis Muster', type: 'Landkreis', ars: '14999' },
  { name: 'Musterstadt (Sandbox)', type: 'Gemeinde', ars: '149990001001', postcodes: ['00001'] },
  { name: 'Bad Beispielhausen', type: 'Gemeinde', ars: '149990001002', postcodes: ['00002', '00003'] },
]

/** The areas of one service; they are not part of its state. */
export interface AreaList {
  add(area: NewArea): Area
  all(): readonly Area[]
  byId(id: string): Area | undefined
}

export function createAreaList(initial: readonly NewArea[] = builtInAreas): AreaList {
  const areas: Area[] = []
  const add = ({ name, type = 'Gemeinde', ars, postcodes = [] }: NewArea): Area => {
    const area = { id: String(1001 + areas.length), name, type, ars, postcodes }
    areas.push(area)
    return area
  }
  initial.forEach(add)
  return { add, all: () => [...areas], byId: (id) => areas.find((area) => area.id === id) }
}
