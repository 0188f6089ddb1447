/** Kokumi's mark: a bowl, its depth, and two threads of steam. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M3 14h26a13 13 0 0 1-26 0Z" fill="var(--mantine-color-miso-7)" />
      <path d="M8 14a8 8 0 0 0 16 0Z" fill="var(--mantine-color-miso-3)" />
      <path
        d="M11 9.5c0-2.6 2.4-2.6 2.4-5M18 9.5c0-2.6 2.4-2.6 2.4-5"
        fill="none"
        stroke="var(--mantine-color-miso-6)"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
