import type { NodePath, PluginObj, types } from '@babel/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/**
 * Babel plugin, after Lingui's: a sentence of the source language stays where it is used, compiled. So a page brings its own
 * sentences and no others, and the source language needs no catalogue at all.
 */
export function compiledMessages({ types: t }: { types: typeof types }): PluginObj {
  const named = (node: types.ObjectExpression, name: string) =>
    node.properties.find(
      (property): property is types.ObjectProperty =>
        t.isObjectProperty(property) && t.isIdentifier(property.key, { name }) && t.isStringLiteral(property.value),
    )
  return {
    name: 'rapport-compiled-messages',
    visitor: {
      Program: {
        exit(program: NodePath<types.Program>) {
          program.traverse({
            ObjectExpression({ node }) {
              const message = named(node, 'message')
              if (message && named(node, 'id'))
                message.value = t.valueToNode(compileMessage((message.value as types.StringLiteral).value))
            },
          })
        },
      },
    },
  }
}
