/** The lamp of assets/icon.svg. */
export function Lamp() {
  return (
    <svg class="sl-lamp" viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="#3a78dc" />
      <path d="M1 3a5 5 0 0 1 0 10z" fill="#ffd57f" />
      <path d="M8 4h6M8 8h6M8 12h3" stroke="#ffffff" stroke-width="2" fill="none" />
    </svg>
  );
}
