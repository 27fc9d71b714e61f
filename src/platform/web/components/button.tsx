import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

export type ButtonProps = {
  /** A verb: what happens. */
  readonly children: ComponentChildren;
  readonly kind?: ButtonKind;
  /** Leads to a page instead of sending the form. */
  readonly href?: string;
  readonly name?: string;
  readonly value?: string;
  /** Sends the form elsewhere than its own action. */
  readonly formAction?: string;
  /** Id of the form when the button stands outside it. */
  readonly form?: string;
  readonly describedBy?: string;
};

const classOf: Record<ButtonKind, string> = {
  primary: 'button button--primary',
  secondary: 'button button--secondary',
  danger: 'button button--danger',
  quiet: 'button button--quiet',
};

/** Sends its form, or leads to a page when it has an `href`; one primary on a page. */
export const Button = ({
  children,
  kind = 'primary',
  href,
  name,
  value,
  formAction,
  form,
  describedBy,
}: ButtonProps) =>
  href === undefined ? (
    <button
      class={classOf[kind]}
      type="submit"
      name={name}
      value={value}
      formaction={formAction}
      form={form}
      aria-describedby={describedBy}
    >
      {children}
    </button>
  ) : (
    <a class={classOf[kind]} href={href} aria-describedby={describedBy}>
      {children}
    </a>
  );

/** Buttons that belong together, the main one first. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="actions">{children}</div>;
