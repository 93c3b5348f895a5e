/** Says by its shape that a list opens here. */
export function OpenMark() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="shape">
      <path d="m3 5.5 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
