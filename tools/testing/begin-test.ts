import { beforeEach } from 'vitest'
import { beginTest } from './forgetful.js'

beforeEach(beginTest)
