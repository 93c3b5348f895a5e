import Link from 'next/link';
import { PageFrame } from './page-frame';

type Props = { title: string; text: string; back: string };

/** A page that says why there is nothing to show, and leads back to the board. */
export function MessagePage({ title, text, back }: Props) {
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{title}</h1>
      <p className="mb-4 text-text-2">{text}</p>
      <Link href="/">{back}</Link>
    </PageFrame>
  );
}
