import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import './button.css';

/** plain: one of several; primary: the one to press next; quiet: in lists and bars; danger: takes something away. */
export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: ButtonLook;
}

export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${look}`} />;
}

interface IconButtonProps extends ButtonProps {
  /** What it does; read out, and shown as a tooltip. */
  readonly label: string;
  readonly children: ReactNode;
  /** A key that does the same, as people write it. */
  readonly keys?: string;
}

/** A button that shows an icon alone. */
export function IconButton({ look = 'quiet', label, keys, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton {...props} aria-label={label} className={`button button-icon button-${look}`} />
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
