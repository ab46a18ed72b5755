import { useEffect, useState } from 'react'

const AFTER_MS = 3000

/** Code that is needed only once somebody writes. */
export interface LoadedLater<Module> {
  now(): Promise<Module>
  loaded(): Module | null
}

export function loadLater<Module>(load: () => Promise<Module>): LoadedLater<Module> {
  let loading: Promise<Module> | null = null
  let loaded: Module | null = null
  return {
    loaded: () => loaded,
    now: () => {
      loading ??= load().then(
        (module) => (loaded = module),
        (error) => {
          loading = null
          throw error
        },
      )
      return loading
    },
  }
}

/** The code, once it is here: by itself a few seconds after the page, so that it is there when the network is not. */
export function useLoadedLater<Module>(code: LoadedLater<Module>, wanted: boolean): Module | null {
  const [module, setModule] = useState(code.loaded)
  useEffect(() => {
    if (module !== null) return
    const timer = setTimeout(
      () =>
        code.now().then(
          (found) => setModule(() => found),
          () => {},
        ),
      wanted ? 0 : AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [code, module, wanted])
  return module
}
