const PATHS = {
  /** Full circle: connected. */
  full: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  /** Half circle: delayed. */
  half: (
    <>
      <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  /** Empty circle: lost, unknown. */
  empty: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="2" />,
  up: <path d="M8 2.5 14.5 13H1.5Z" fill="currentColor" />,
  down: <path d="M8 13.5 1.5 3h13Z" fill="currentColor" />,
  same: <path d="M2 5h12v2.2H2zM2 9h12v2.2H2z" fill="currentColor" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M8 4.5V8l2.5 1.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  new: <path d="m8 1.5 6.5 6.5L8 14.5 1.5 8Z" fill="currentColor" />,
  flag: <path d="M3 1.5h1.75V3H13l-2 3.25L13 9.5H4.75v5H3Z" fill="currentColor" />,
  warning: <path d="M8 1.5 15 14H1Zm-.9 4.6.25 4.2h1.3l.25-4.2Zm.9 5.1a.95.95 0 1 0 .01 0Z" fill="currentColor" />,
  /** Two sheets: copy. */
  copy: (
    <>
      <path d="M5.5 5.5h8v9h-8z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M10.5 3V1.5h-8v9H4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  cross: <path d="m3.5 3.5 9 9m0-9-9 9" fill="none" stroke="currentColor" strokeWidth="2.25" />,
  check: <path d="m2.5 8.5 3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="2.25" />,
} as const;

export type ShapeName = keyof typeof PATHS;

/** A mark of one em. It repeats the words beside it, so it is hidden from screen readers. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className="shape" viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      {PATHS[name]}
    </svg>
  );
}
