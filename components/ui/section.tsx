import { type ReactNode, useId } from 'react';

/** A part of a form or page under its own heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="form-section" aria-labelledby={heading}>
      <h2 id={heading} className="t-label">
        {title}
      </h2>
      {children}
    </section>
  );
}
