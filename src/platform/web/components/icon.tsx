export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const shape: Record<Tone, string> = {
  neutral: 'M4 8h8',
  info: 'M8 7.2v4.3M8 4.4v.2',
  success: 'M4.2 8.4l2.6 2.6 5-5.6',
  warning: 'M8 5.6v4.2M8 12v.2',
  danger: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
};

/** A small sign beside words, so that colour is never alone; silent to screen readers. */
export const Icon = ({ tone }: { tone: Tone }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    {tone === 'warning' ? (
      <path d="M8 .8 15.4 14.4H.6Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
    ) : (
      <circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
    )}
    <path
      d={shape[tone]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
