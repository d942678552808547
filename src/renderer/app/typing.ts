/** The text field that has the focus, if there is one. */
export function focusedField(): HTMLInputElement | HTMLTextAreaElement | null {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return element;
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type)
    ? element
    : null;
}

/**
 * True where the focused field has something of its own to undo. Fields that commit by themselves say by `data-typed`
 * whether anything is typed and not committed; any other field keeps Undo to itself.
 */
export function ownsUndo(): boolean {
  const field = focusedField();
  return field !== null && field.dataset.typed !== 'false';
}

/** Commits what is typed in the focused field, as leaving it would, and keeps the focus there. */
export function commitTyping(): void {
  const field = focusedField();
  if (field === null) return;
  field.blur();
  field.focus();
}
