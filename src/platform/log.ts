import pino from 'pino'

export type Log = pino.Logger

/** Structured lines on standard output. Never give it what people wrote: ids and counts say enough. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
}
