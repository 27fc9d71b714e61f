/**
 * The mark of the service: an outer arc that opens like a speech bubble and an
 * inner arc that listens like an ear. It is drawn in the current text colour
 * and is silent to screen readers, for the name always stands beside it.
 */
export const Mark = (props: { size?: number }) => (
  <svg
    class="mark"
    viewBox="0 0 32 32"
    width={props.size ?? 32}
    height={props.size ?? 32}
    aria-hidden="true"
    focusable="false"
  >
    <path
      d={outerArc}
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
    <path d={innerArc} fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
  </svg>
);

/** The speech bubble: open at the lower right, with its tail at the lower left. */
export const outerArc = 'M28 17.5A12 12 0 1 0 9.5 25.6L7 29.5L15 28';

/** The ear: the sound that is let in. */
export const innerArc = 'M21.5 19.5A6 6 0 1 0 12.2 20.4';
