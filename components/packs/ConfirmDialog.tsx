import { useLayoutEffect, useId, useRef } from 'react';
import { Button } from '../ui/Button';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  /** Also called on Escape. */
  readonly onCancel: () => void;
}

/** Asks once before something that cannot be taken back. Open for as long as it is rendered. */
export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={`${id}title`}>{title}</h2>
      <p id={`${id}text`}>{text}</p>
      <div className="buttons">
        <Button onClick={onCancel}>{cancel}</Button>
        <Button look="main" onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
