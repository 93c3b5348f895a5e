'use client';

import './globals.css';

type Props = { error: Error & { digest?: string } };

/** A fault of the root layout itself. No other part can be trusted now, so this page uses none. It has both languages. */
export default function LayoutFault({ error }: Props) {
  return (
    <html lang="km" data-theme="light">
      <body>
        <main className="mx-auto max-w-[880px] p-6">
          <h1 className="t-title">មិនអាចបង្ហាញទំព័រនេះបានទេ</h1>
          <p lang="en">This page could not be shown. Load it again in a moment.</p>
          {error.digest ? <p className="t-meta">{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
