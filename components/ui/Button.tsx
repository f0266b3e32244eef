import type { ComponentProps } from 'react';
import { Key } from './Key';

interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: the one thing to do here. `quiet`: no frame until pointed at. Default: framed. */
  readonly look?: 'main' | 'plain' | 'quiet';
  /** The key that does the same, as printed on the keyboard; only where it works. */
  readonly keyName?: string;
}

/** A button that never submits a form unless it says `type="submit"`. */
export function Button({ look = 'plain', keyName, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className="gt-button" data-look={look}>
      {children}
      {keyName !== undefined && <Key name={keyName} />}
    </button>
  );
}
