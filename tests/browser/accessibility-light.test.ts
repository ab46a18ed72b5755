import { describe } from 'vitest'
import { axeFindsNothingIn } from './axe.ts'

describe('axe finds nothing in light', () => axeFindsNothingIn('light'))
