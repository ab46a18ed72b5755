import fc from 'fast-check'

// The same examples in every run, so that a red run is red again; `FUZZ_SEED=…` looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_251_113) })
