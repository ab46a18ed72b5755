/** A `ref` for what is to have the focus as soon as it is shown: the browser itself heeds `autofocus` only while a page loads. */
export const focusWhenShown = (element: HTMLElement | null): void => element?.focus()
