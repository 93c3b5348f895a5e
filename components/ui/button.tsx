import type { ButtonHTMLAttributes } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: 'primary' | 'plain' };

/** `primary` for the main act of a screen, `plain` for all others. */
export function Button({ kind = 'plain', type = 'button', className = '', ...rest }: Props) {
  return <button type={type} className={`button button-${kind} ${className}`} {...rest} />;
}
