// Beside the stock widgets of an explorer: what Python cannot say of them. JupyterLab's command mode would take
// their keys (b adds a cell, an arrow leaves the list), and none of them can be a status that is read out.

interface Place {
  el: HTMLElement;
}

const KEYS = ["keydown", "keyup", "keypress"];

/** @returns what anywidget calls when the view goes away. */
function render({ el }: Place): () => void {
  let waiting = 0;
  // Widgets are drawn one by one, and this one before it stands among the others.
  function settle(): void {
    const around = el.closest<HTMLElement>(".whosays-explorer");
    const status = around?.querySelector(".whosays-status");
    if (!around || !status) {
      waiting = requestAnimationFrame(settle);
      return;
    }
    status.setAttribute("role", "status");
    around.dataset["lmSuppressShortcuts"] = "true";
    for (const key of KEYS) around.addEventListener(key, (event) => event.stopPropagation());
  }
  settle();
  return () => cancelAnimationFrame(waiting);
}

export default { render };
