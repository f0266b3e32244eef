import { useId } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** A second line, in plain words. */
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** Something that is on or off, in effect at once. */
export function Switch({ label, on, onChange, hint, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <label className="gt-switch" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {hint !== undefined && (
        <small id={`${id}-hint`} aria-hidden="true">
          {hint}
        </small>
      )}
    </label>
  );
}
