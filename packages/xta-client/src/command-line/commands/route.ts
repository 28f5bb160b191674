import { createRouter } from '../../fit-connect/index.js'
import { column, type Command } from '../command.js'

export const route: Command = {
  name: 'route',
  operands: ['<leika key>', '<ars>'],
  summary: 'finds the destinations that are responsible, their signatures verified',
  options: [],
  async run({ operands: [leikaKey = '', ars = ''], configuration, terminal: { transport, clock } }) {
    const router = createRouter({ environment: configuration.environment(), clock, ...(transport && { transport }) })
    const routes = await router.findRoutes({ leikaKey, ars })
    const lines = routes.map(({ destinationId, destinationName = '' }) =>
      column('destination', `${destinationId}  ${destinationName}`),
    )
    return { value: routes, lines: [...lines, `${routes.length} found`], isNegative: routes.length === 0 }
  },
}
