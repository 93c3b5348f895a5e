import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { Shape } from '@/components/ui/shape';

type Parts = { id: string; label: ReactNode; hint?: ReactNode; error?: string | undefined };

/** What is wrong with a field, in words and shape. */
export function FieldFault({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <span className="form-error" id={id}>
      <Shape name="warning" />
      <span>{children}</span>
    </span>
  );
}

type FieldProps = Parts & {
  /** How the typed text was understood. */
  read?: ReactNode;
  children: (wiring: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode;
};

/** Label, hint, input, what was read from it, and its fault, linked together for screen readers. */
export function Field({ id, label, hint, error, read, children }: FieldProps) {
  const described = [hint && `${id}-hint`, read && `${id}-read`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="form-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': described || undefined })}
      {hint ? (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {read ? (
        <output className="form-read" id={`${id}-read`}>
          {read}
        </output>
      ) : null}
      {error ? <FieldFault id={`${id}-error`}>{error}</FieldFault> : null}
    </div>
  );
}

type InputProps = Parts & { read?: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

export function TextField({ id, label, hint, error, read, ...input }: InputProps) {
  return (
    <Field {...{ id, label, hint, error, read }}>
      {(wiring) => <input className="form-input" type="text" autoComplete="off" {...input} {...wiring} />}
    </Field>
  );
}

type AreaProps = Parts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

export function TextArea({ id, label, hint, error, ...area }: AreaProps) {
  return (
    <Field {...{ id, label, hint, error }}>
      {(wiring) => <textarea className="form-input" rows={4} {...area} {...wiring} />}
    </Field>
  );
}

type CheckProps = { id: string; label: ReactNode; hint?: ReactNode } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'id'
>;

export function Check({ id, label, hint, type = 'checkbox', ...input }: CheckProps) {
  return (
    <div>
      <label className="form-check" htmlFor={id}>
        <input id={id} type={type} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
        <span>{label}</span>
      </label>
      {hint ? (
        <span className="form-hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
