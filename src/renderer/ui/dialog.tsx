import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';
import { useFocusGivenBack } from './focus-kept.ts';

interface DialogProps {
  readonly title: string;
  /** Called on Escape, on a click outside, and by whatever the content makes of it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode;
  /** narrow for a question, wide for work. */
  readonly size?: 'narrow' | 'wide';
  /** alertdialog where something is at stake. */
  readonly role?: 'dialog' | 'alertdialog';
  /** For content that is only read: the keyboard can go to it, and scroll it where it is long. */
  readonly isRead?: boolean;
}

/** A modal dialog: keeps the focus, closes on Escape, gives the focus back. Render it only while it is open. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  size = 'narrow',
  role = 'dialog',
  isRead = false,
}: DialogProps) {
  useFocusGivenBack();
  return (
    <ModalOverlay
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="dialog-veil"
    >
      <Modal className={`dialog-frame dialog-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body scrolls" {...(isRead && { role: 'region', 'aria-label': title, tabIndex: 0 })}>
            {children}
          </div>
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
