import { type ReactNode, useId } from 'react';

export function SettingsSection({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="desk-section" aria-labelledby={heading}>
      <h2 id={heading} className="t-label">
        {title}
      </h2>
      {children}
    </section>
  );
}
