import { Bones } from './ui/Bones.tsx'

export function PageBones() {
  return <Bones title lines={6} />
}
