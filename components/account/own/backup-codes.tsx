import { useTranslations } from 'next-intl';
import { useId } from 'react';

/** The page shows the codes once, so the person has to write them down. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('Account.factor');
  const heading = useId();
  return (
    <section className="grid gap-2" aria-labelledby={heading}>
      <h3 id={heading} className="form-label">
        {t('codesTitle')}
      </h3>
      <p>{t('codesText')}</p>
      <ul className="account-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </section>
  );
}
