/** Asked of the document, since a click on a dialog's text takes the focus out of it. Closed dialogs may stay, undrawn. */
export function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"], dialog[open]')].some((dialog) =>
    dialog.checkVisibility(),
  );
}
