// Moving the focus to another place of the page.

/**
 * Follows a link to an element of this page, and takes the focus there. The address stays as it is:
 * JupyterLab has its own use for what follows a “#”.
 */
export function goTo(event: Event, id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  moveFocus(target);
}

export function moveFocus(target: HTMLElement, block: ScrollLogicalPosition = "nearest"): void {
  if (!target.matches("a, button, input")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block });
}
