import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

/** Signed in, but without the role: saying who can help is more use than a bare refusal. */
export async function Forbidden() {
  const words = await getTranslations('Desk.forbidden');
  return (
    <section className="tile" aria-labelledby="forbidden">
      <h2 id="forbidden" className="t-label">
        {words('title')}
      </h2>
      <p>{words('text')}</p>
      <p className="mt-4">
        <Link href="/">{words('back')}</Link>
      </p>
    </section>
  );
}
