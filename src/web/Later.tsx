import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { LoadedLater } from './loaded-later.ts'
import { Boundary } from './ui/Boundary.tsx'

/**
 * What is shown with code that is fetched when it is wanted. `onFault`: it could not be fetched, as without a network, or it
 * broke; the page around it stays, and shown anew it is fetched anew.
 */
export function Later<Module>({
  code,
  onFault,
  waiting = null,
  children,
}: {
  code: LoadedLater<Module>
  onFault(): void
  waiting?: ReactNode
  children(module: Module): ReactNode
}) {
  const [module, setModule] = useState(code.loaded)
  const fault = useRef(onFault)
  fault.current = onFault
  useEffect(() => {
    let gone = false
    code.now().then(
      (found) => gone || setModule(() => found),
      () => gone || fault.current(),
    )
    return () => {
      gone = true
    }
  }, [code])
  return <Boundary onFault={onFault}>{module ? children(module) : waiting}</Boundary>
}
