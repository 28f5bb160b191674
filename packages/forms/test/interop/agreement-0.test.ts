import { agreementTests } from './agreement-tests.js'

agreementTests(0)
