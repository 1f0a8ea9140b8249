/** Calls `onclick` for a press and release on a dialog's backdrop, but not for a text selection that ends there. */
export function onBackdrop(onclick: () => void): (dialog: HTMLDialogElement) => () => void {
  return (dialog) => {
    let isPressed = false;
    const press = ({ target }: Event) => (isPressed = target === dialog);
    const click = ({ target }: Event) => isPressed && target === dialog && onclick();
    dialog.addEventListener('pointerdown', press);
    dialog.addEventListener('click', click);
    return () => {
      dialog.removeEventListener('pointerdown', press);
      dialog.removeEventListener('click', click);
    };
  };
}
